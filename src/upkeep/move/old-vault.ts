import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The vault of before, set aside: nothing opens it any more, and it should go once there is a copy of the new one. */
export const OLD_VAULT = 'vault.db.moved';

export function hasOldVault(dir: string): boolean {
  return existsSync(join(dir, OLD_VAULT));
}
