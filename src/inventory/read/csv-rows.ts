import { parse } from 'csv-parse/browser/esm/sync';
import type { ImportFile } from '../importer.ts';
import { CsvRecords } from './csv-records.ts';
import type { CsvRecord } from './csv-records.ts';
import { lines } from './lines.ts';
import type { Line } from './lines.ts';
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
  const records = new CsvRecords(lines(utf8(file)));
  const head = await firstRecord(records);
  if (head === null) return;
  const delimiter = delimiterOf(textOf(head));
  const columns = (cellsOf([textOf(head)], delimiter)?.[0] ?? []).map((name) => name.trim());
  yield { is: 'head', columns };
  let batch: Line[] = [];
  for (let record = await records.next(); record !== null; record = await records.next()) {
    const [first, ...more] = record.lines;
    if (first === undefined || (more.length === 0 && first.text.trim() === '')) continue;
    if (!record.isOpen && more.length === 0) {
      batch.push(first);
      if (batch.length < BATCH) continue;
    }
    yield* rowsOf(batch, columns, delimiter);
    batch = [];
    if (more.length === 0 && !record.isOpen) continue;
    const cells = record.isOpen ? null : cellsOf([textOf(record)], delimiter)?.[0];
    if (cells !== null && cells !== undefined) yield rowOf(first.number, cells, columns);
    else {
      // only the line with the quote is lost
      yield { is: 'unreadable', line: first.number, says: 'A quote is opened on this line and not closed.' };
      records.giveBack(more);
    }
  }
  yield* rowsOf(batch, columns, delimiter);
}

async function firstRecord(records: CsvRecords): Promise<CsvRecord | null> {
  for (;;) {
    const record = await records.next();
    if (record === null || textOf(record).trim() !== '') return record;
  }
}

function textOf({ lines: all }: CsvRecord): string {
  return all.map(({ text }) => text).join('\n');
}

/** The rows of records of one line each. */
function* rowsOf(batch: readonly Line[], columns: readonly string[], delimiter: string): Generator<CsvRow> {
  const together = cellsOf(
    batch.map(({ text }) => text),
    delimiter,
  );
  for (const [i, { number, text }] of batch.entries()) {
    const cells = together === null ? cellsOf([text], delimiter)?.[0] : together[i];
    if (cells === undefined)
      yield { is: 'unreadable', line: number, says: 'The quotes on this line are not as CSV has them.' };
    else yield rowOf(number, cells, columns);
  }
}

function rowOf(line: number, cells: readonly string[], columns: readonly string[]): CsvRow {
  if (cells.length === columns.length)
    return { is: 'row', line, cells: new Map(columns.map((name, n) => [name, cells[n] ?? ''])) };
  return {
    is: 'unreadable',
    line,
    says: `This line has ${cells.length} cells, and the head has ${columns.length}.`,
  };
}

/** Null where the parser refuses them, or gives another number of records than went in. */
function cellsOf(batch: readonly string[], delimiter: string): readonly (readonly string[])[] | null {
  try {
    const rows = parse(batch.join('\n'), {
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
