import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import { type Meaning, meaningOf } from './names.ts';

/** A cell of a table: where its text stands, without markup around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Most columns of a table. */
const MOST = 64;

/**
 * Credentials in the columns of a table whose first row names them. Each finding says in which row and column it
 * stands; rows are counted from the one below the header.
 */
export function columnFindings(detector: string, text: string, rows: readonly (readonly Cell[])[]): Finding[] {
  const [head = [], ...body] = rows;
  if (head.length < 2 || head.length > MOST) return [];
  const columns = head.map((cell) => headMeaning(text.slice(cell.start, cell.end)));
  if (columns.every((meaning) => meaning === null)) return [];
  return body.flatMap((cells, row) =>
    cells.flatMap((cell, column) => cellFinding(detector, text, cell, columns[column] ?? null, row + 1, column + 1)),
  );
}

/** At most four words that promise a credential; a sentence is no header. */
export function headMeaning(cell: string): Meaning | null {
  const words = cell
    .replaceAll(/["'`*_]/gu, ' ')
    .replaceAll(/\s*\([^)]{0,30}\)/gu, '')
    .trim();
  if (words === '' || words.length > 40 || words.split(/[\s/]+/u).length > 4) return null;
  const meaning = meaningOf(words.replaceAll(/[\s/]+/gu, '_'));
  return meaning === null || meaning.strength === 'weak' ? null : meaning;
}

function cellFinding(
  detector: string,
  text: string,
  cell: Cell,
  meaning: Meaning | null,
  row: number,
  column: number,
): Finding[] {
  const value = text.slice(cell.start, cell.end);
  if (meaning === null || value === '' || value.length > 2000 || /\s/u.test(value)) return [];
  const judged = judge(value, true, meaning, 'assigned');
  if (judged === null) return [];
  return [
    {
      detector,
      kind: meaning.kind,
      class: judged.class,
      start: cell.start,
      end: cell.end,
      confidence: judged.confidence,
      entropy: judged.entropy,
      place: `row ${row}, column ${column}`,
      why:
        judged.class === 'secret'
          ? 'Cell of a column whose header promises a credential'
          : 'Cell of a column for credentials, but a blank to fill in',
    },
  ];
}

/** Without white space at the edges. */
export function trimmed(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
