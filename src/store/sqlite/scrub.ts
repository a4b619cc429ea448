import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/**
 * Makes replaced and removed bytes leave the files: `secure_delete` has overwritten them in the pages already, so the
 * index's segments are merged and the write-ahead log, which holds older pages, is emptied. Gives what is left to say.
 */
export function scrubFile(db: DatabaseSync, file: string): readonly string[] {
  db.exec("insert into search_index (search_index) values ('optimize')");
  db.exec('pragma wal_checkpoint(truncate)');
  const left = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const log =
    left === 0
      ? []
      : [`The write-ahead log still holds ${left} bytes of older pages, since a reader was using them; scrub again.`];
  return [...log, 'Blocks that the file system has freed, and copies made by backups or snapshots, are out of reach.'];
}
