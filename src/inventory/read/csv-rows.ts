import { parse } from 'csv-parse/browser/esm/sync';
import type { ImportFile } from '../importer.ts';
import { csvRecords } from './csv-records.ts';
import type { CsvRecord } from './csv-records.ts';
import { lines } from './lines.ts';
import { utf8 } from './utf8.ts';

/** One row by its columns' names, or a line that cannot be read. */
export type CsvRow =
  | { readonly is: 'head'; readonly columns: readonly string[] }
  | { readonly is: 'row'; readonly line: number; readonly cells: ReadonlyMap<string, string> }
  | { readonly is: 'unreadable'; readonly line: number; readonly says: string };

/** What may stand between the cells, by how often people use it. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** So many records are handed to the parser at once. */
const BATCH = 200;

/**
 * The rows of a CSV file with a head (RFC 4180). The delimiter is the one that the head has most of. A cell stays text:
 * a formula in it is neither followed nor changed.
 */
export async function* csvRows(file: ImportFile): AsyncGenerator<CsvRow> {
  let columns: readonly string[] | null = null;
  let delimiter: string = ',';
  let batch: CsvRecord[] = [];
  for await (const record of csvRecords(lines(utf8(file)))) {
    if (record.text.trim() === '') continue;
    if (columns === null) {
      delimiter = delimiterOf(record.text);
      columns = record.isOpen ? [] : (cellsOf([record], delimiter)?.[0] ?? []).map((name) => name.trim());
      yield { is: 'head', columns };
      continue;
    }
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield* rowsOf(batch, columns, delimiter);
    batch = [];
  }
  if (columns !== null) yield* rowsOf(batch, columns, delimiter);
}

function* rowsOf(batch: readonly CsvRecord[], columns: readonly string[], delimiter: string): Generator<CsvRow> {
  const together = batch.some(({ isOpen }) => isOpen) ? null : cellsOf(batch, delimiter);
  for (const [i, record] of batch.entries()) {
    const { line } = record;
    const cells = record.isOpen ? null : ((together ?? [])[i] ?? cellsOf([record], delimiter)?.[0]);
    if (record.isOpen) yield { is: 'unreadable', line, says: 'A quote is opened on this line and not closed.' };
    else if (cells === undefined || cells === null)
      yield { is: 'unreadable', line, says: 'The quotes on this line are not as CSV has them.' };
    else if (cells.length !== columns.length)
      yield {
        is: 'unreadable',
        line,
        says: `This line has ${cells.length} cells, and the head has ${columns.length}.`,
      };
    else yield { is: 'row', line, cells: new Map(columns.map((name, n) => [name, cells[n] ?? ''])) };
  }
}

/** Null where the parser refuses them, or gives another number of records than went in. */
function cellsOf(batch: readonly CsvRecord[], delimiter: string): readonly (readonly string[])[] | null {
  try {
    const rows = parse(batch.map(({ text }) => text).join('\n'), {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: '\n',
    });
    return rows.length === batch.length ? rows : null;
  } catch (error) {
    // the parser's own refusals are errors with a code; its sentence quotes the file
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function delimiterOf(head: string): string {
  const counts = DELIMITERS.map((sign) => [head.split(sign).length, sign] as const);
  return counts.reduce((best, one) => (one[0] > best[0] ? one : best))[1];
}
