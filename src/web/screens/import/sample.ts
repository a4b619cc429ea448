import { csvRows } from '../../../inventory/read/csv-rows.ts';
import type { ImportFile } from '../../../inventory/importer.ts';
import type { Sample } from './messages.ts';

/** So many rows are enough to see what a column holds. */
const ROWS = 4;

/** The head of a table and its first rows. Reads no more of the file than that. */
export async function sampleOf(file: ImportFile): Promise<Sample> {
  let columns: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  for await (const row of csvRows(file)) {
    if (row.is === 'head') columns = row.columns;
    if (row.is === 'row') rows.push(columns.map((name) => row.cells.get(name) ?? ''));
    if (rows.length === ROWS) break;
  }
  return { columns, rows };
}
