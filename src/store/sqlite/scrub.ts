import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { troubleOf } from './errors.ts';

/** Up to here the file is written anew, in memory first and within seconds; while that lasts, nobody can write to it. */
const SMALL = 256 * 1024 ** 2;

/**
 * Makes replaced and removed bytes leave the files. `secure_delete` has overwritten them where they were removed, but not the
 * copies that stay in the free part of a page when rows move to another one: so the file is written anew (`vacuum`), the search
 * index’s segments are merged, and the write-ahead log, which holds older pages, is emptied. Gives what is left to say.
 */
export function scrubFile(db: DatabaseSync, file: string): readonly string[] {
  db.exec("insert into search_index (search_index) values ('optimize')");
  const isNew = writeAnew(db, file);
  db.exec('pragma wal_checkpoint(truncate)');
  const left = sizeOf(`${file}-wal`);
  return [
    ...(isNew
      ? []
      : ['The database was not written anew: free parts of its pages may hold older words until they are used again.']),
    ...(left === 0
      ? []
      : [`The write-ahead log still holds ${left} bytes of older pages, since a reader was using them; scrub again.`]),
    'Blocks that the file system has freed, and copies made by backups or snapshots, are out of reach.',
  ];
}

/** False where the file is too large for it, or the disk too full. */
function writeAnew(db: DatabaseSync, file: string): boolean {
  if (sizeOf(file) > SMALL) return false;
  try {
    db.exec('vacuum');
    return true;
  } catch (error) {
    if (troubleOf(error) !== 'full') throw error;
    return false;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
