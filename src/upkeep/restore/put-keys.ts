import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Unlock } from '../archive/encryption.ts';
import { entriesOf } from '../archive/read-archive.ts';
import { KEY_FILES } from '../backup/backup-keys.ts';
import { Cannot } from '../cannot.ts';
import { parseTombstone } from '../../vault/tombstone.ts';
import { tombstoneFile } from '../../vault/tombstone-file.ts';
import { keyFile } from '../../vault/key-file.ts';
import { rowsIn } from '../rows/row-lines.ts';

/**
 * Puts the vault and the root key back. What was destroyed after this copy was made is among `tombstones`: the vault destroys
 * it again when it is opened, before anything can be read with it.
 */
export async function putKeys(
  archive: string,
  unlock: Unlock,
  dir: string,
  tombstones: readonly string[],
): Promise<void> {
  await mkdir(join(dir, 'keys'), { recursive: true, mode: 0o700 });
  const file = join(dir, 'vault.db');
  await keyFile(file).close();
  const db = new DatabaseSync(file);
  try {
    db.exec('begin');
    for await (const { name, bytes } of entriesOf(archive, unlock)) {
      // how far was signed is set anew once the ledger is there
      if (KEY_FILES.some((one) => one === name && one !== 'keys/seen-size'))
        await writeFile(join(dir, name), bytes, { mode: 0o600, flush: true });
      if (name.startsWith('vault/')) putRows(db, name, bytes);
    }
    db.exec('commit');
  } finally {
    db.close();
  }
  const graves = tombstoneFile(join(dir, 'keys', 'destroyed'));
  const known = new Set(graves.read());
  for (const line of tombstones) if (!known.has(line)) graves.add(line);
}

const INSERT: Readonly<Record<string, string>> = {
  keys: 'insert into keys (id, wrapped, made_at) values (?, ?, ?)',
  tombstone: 'insert into tombstone (line, is_tidy) values (?, 0)',
  meta: 'insert into meta (name, value) values (?, ?)',
};

function putRows(db: DatabaseSync, name: string, bytes: Uint8Array): void {
  const table = /^vault\/([a-z]+)\.jsonl$/u.exec(name)?.[1] ?? '';
  const statement = INSERT[table];
  if (statement === undefined) return;
  const insert = db.prepare(statement);
  for (const row of rowsIn(table, bytes).rows) insert.run(...row);
}

/** The lines of a file such as `keys/destroyed`; each has to be one of ours. */
export async function tombstonesIn(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new Cannot(`There is no readable file ${path}.`);
  const lines = text.split('\n').slice(0, -1);
  if (lines.some((line) => parseTombstone(line) === null))
    throw new Cannot(
      `The file ${path} is not a record of what was destroyed: it should be keys/destroyed of the old data folder.`,
    );
  return lines;
}
