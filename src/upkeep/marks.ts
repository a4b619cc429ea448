import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../vault/sync-folder.ts';

/** Why a data folder is not to be opened: what was being put into it is not whole, or it lives elsewhere now. */
export type Mark = 'restoring' | 'moved' | 'keys-moved';

/** Durable before it returns. */
export function setMark(dir: string, mark: Mark): void {
  const file = openSync(join(dir, mark), 'w', 0o600);
  writeSync(file, `${mark}\n`);
  fsyncSync(file);
  closeSync(file);
  syncFolder(dir);
}

export function hasMark(dir: string, mark: Mark): boolean {
  try {
    readFileSync(join(dir, mark));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

export function clearMark(dir: string, mark: Mark): void {
  rmSync(join(dir, mark), { force: true });
  syncFolder(dir);
}

/** Why this folder does not open, for people; null where it may. `keysUrl` is the database of the keys, null for the folder. */
export function notToOpen(dir: string, databaseUrl: string | null, keysUrl: string | null): string | null {
  if (hasMark(dir, 'restoring'))
    return `A restore into ${dir} was cut off, so what is there is not whole. Run the same throughline restore again: it begins anew.`;
  if (keysUrl === null && hasMark(dir, 'keys-moved'))
    return 'The keys of this installation were moved to a database of their own. Start it with VAULT_DATABASE_URL.';
  if (databaseUrl !== null) return null;
  if (hasMark(dir, 'moved'))
    return `This installation was moved to PostgreSQL. Start it with DATABASE_URL; the file throughline.db in ${dir} is the old copy.`;
  return null;
}
