import { join } from 'node:path';
import { newFile } from '../../../../src/cli/new-file.ts';
import type { Lock } from '../../../../src/upkeep/archive/encryption.ts';
import { backUpKeys } from '../../../../src/upkeep/backup/backup-keys.ts';
import { backUp } from '../../../../src/upkeep/backup/backup.ts';
import type { Place } from '../../../../src/upkeep/picture/picture.ts';
import { restore } from '../../../../src/upkeep/restore/restore.ts';
import type { Restored, RestoreOrder } from '../../../../src/upkeep/restore/restore.ts';
import type { App } from '../../../../src/app.ts';
import { opened } from '../../disposal/folder.ts';
import { ageKey } from './age-key.ts';

/** A backup and a copy of the keys, and what opens both. */
export interface Copies {
  readonly archive: string;
  readonly keys: string;
  readonly lock: Lock;
  readonly unlock: { readonly identities: readonly string[]; readonly passphrases: readonly string[] };
}

/** Both copies of an installation, made in this process, in the order in which they have to be made. */
export async function copiesOf(place: Place, out: string): Promise<Copies> {
  const key = await ageKey(out, 'key.txt');
  const lock = { recipients: [key.recipient] };
  const [archive, keys] = [join(out, 'data.age'), join(out, 'keys.age')];
  await backedUp(place, archive, lock);
  await keysBackedUp(place.dir, keys, lock);
  return { archive, keys, lock, unlock: { identities: [key.identity], passphrases: [] } };
}

export async function backedUp(place: Place, path: string, lock: Lock): Promise<void> {
  await backUp({ ...place, ...HOW, file: newFile(path), lock, now: Date.now() });
}

export async function keysBackedUp(dir: string, path: string, lock: Lock): Promise<void> {
  const vault = { databaseUrl: null, keyFile: null };
  await backUpKeys({ dir, vault, ...HOW, file: newFile(path), lock, now: Date.now() });
}

const HOW = { version: 'test', progress: () => undefined };

/** Restores in this process; by default nothing is left of the old folder, and nobody has acknowledged anything. */
export async function putBack(
  { archive, keys, unlock }: Omit<Copies, 'lock'>,
  place: Place,
  more: Partial<RestoreOrder> = {},
): Promise<Restored> {
  const open = async () => undefined;
  const none = { old: null, tombstones: [], isRollbackAcknowledged: false, now: Date.now(), open, ...HOW };
  return await restore({ ...place, archive, keys, unlock, ...none, ...more });
}

/** Opens a place without a server. */
export function openedAt({ dir, databaseUrl }: Place): Promise<App> {
  return opened(dir, 0, databaseUrl);
}
