import { STAGES } from '../domain/case/words.ts';
import { brand } from '../domain/kit/ids.ts';
import type { Appended, OutboxRow } from './types.ts';
import type { Cell } from './tables.ts';
import type { Conflict } from './write.ts';

/** A row that came back from a writing statement, which Kysely has not typed. */
type Row = Readonly<Record<string, Cell>>;

/** The answer to an append: each stream's number, from the rows that its first statements returned. */
export function appended(outcome: { readonly is: 'done'; readonly rows: readonly (readonly Row[])[] } | { readonly is: 'conflict'; readonly conflict: Conflict }): Appended {
  if (outcome.is === 'conflict') return { done: false, conflict: outcome.conflict };
  const numbers = outcome.rows.flat().map((row) => [text(row, 'id'), whole(row, 'number')] as const);
  return { done: true, numbers: Object.fromEntries(numbers) };
}

export function outboxRow(row: Row): OutboxRow {
  return {
    id: text(row, 'id'),
    kind: oneOf(['outcome', 'notice'], text(row, 'kind')),
    case: brand<'stream'>(text(row, 'case')),
    submission: brand<'submission'>(text(row, 'submission')),
    stage: oneOf(STAGES, text(row, 'stage')),
    dueAt: whole(row, 'dueAt'),
    attempts: whole(row, 'attempts'),
  };
}

export function text(row: Row, column: string): string {
  const cell = row[column];
  if (typeof cell !== 'string') throw new TypeError(`The column ${column} is not a text.`);
  return cell;
}

export function whole(row: Row, column: string): number {
  const cell = row[column];
  if (typeof cell !== 'number') throw new TypeError(`The column ${column} is not a number.`);
  return cell;
}

function oneOf<const T extends string>(words: readonly T[], word: string): T {
  const known = words.find((each) => each === word);
  if (known === undefined) throw new TypeError(`The word ${word} is not one that this column can hold.`);
  return known;
}
