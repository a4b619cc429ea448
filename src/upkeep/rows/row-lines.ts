import { Cannot } from '../cannot.ts';
import type { CellRow, Table } from '../picture/picture.ts';
import type { Cell } from '../../store/tables.ts';

/** Rows of one table as lines of JSON: first the names of its columns, then the cells of each row. Bytes are `{"b": base64}`. */
export function linesOf(table: Table, rows: readonly CellRow[]): Uint8Array {
  const lines = rows.map((row) =>
    JSON.stringify(row.map((cell) => (cell instanceof Uint8Array ? { b: base64(cell) } : cell))),
  );
  return Buffer.from([JSON.stringify(table.columns), ...lines, ''].join('\n'));
}

export function rowsIn(name: string, bytes: Uint8Array): { readonly table: Table; readonly rows: readonly CellRow[] } {
  const [head = [], ...lines] = Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1).map(parsedList);
  return { table: { name, columns: head.map(String) }, rows: lines.map((line) => line.map(cellOf)) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function parsedList(line: string): readonly unknown[] {
  const read: unknown = JSON.parse(line);
  if (Array.isArray(read)) return read;
  throw new Cannot('A row in this archive cannot be read. Use another copy.');
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && 'b' in value && typeof value.b === 'string')
    return Uint8Array.from(Buffer.from(value.b, 'base64'));
  throw new Cannot('A cell in this archive cannot be read. Use another copy.');
}
