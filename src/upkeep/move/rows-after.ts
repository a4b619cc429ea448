import type { DatabaseSync } from 'node:sqlite';
import { ROWS_TOGETHER } from '../picture/picture.ts';
import type { CellRow, Table } from '../picture/picture.ts';
import { cellOf } from '../picture/sqlite.ts';

export interface Batch {
  readonly rows: readonly CellRow[];
  /** Where the next batch goes on. */
  readonly last: number;
}

/** Rows of a table in the order of their row numbers, after one of them; null where there are none left. */
export function rowsAfter(db: DatabaseSync, { name, columns }: Table, after: number): Batch | null {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const found = db
    .prepare(
      `select rowid as "row number", ${list} from "${name}" where rowid > ? order by rowid limit ${ROWS_TOGETHER}`,
    )
    .all(after);
  const last = found.at(-1)?.['row number'];
  if (typeof last !== 'number') return null;
  return { last, rows: found.map((row) => columns.map((column) => cellOf(row[column]))) };
}
