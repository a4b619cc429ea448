import { STAGES } from '../domain/case/words.ts';
import { brand } from '../domain/kit/ids.ts';
import type { Append, Appended, OutboxRow } from './types.ts';
import type { Cell } from './tables.ts';

/** A row that came back from a writing statement, which Kysely has not typed. */
type Row = Readonly<Record<string, Cell>>;

/** The answer to an append: the number of each of its streams, from the rows that its first statements returned. */
export function appended({ streams }: Append, rows: readonly (readonly Row[])[]): Appended {
  const numbers = new Map(rows.flat().map((row) => [text(row, 'id'), whole(row, 'number')]));
  return { done: true, numbers: Object.fromEntries(streams.map(({ id }) => [id, numbers.get(id) ?? missing(id)])) };
}

function missing(id: string): never {
  throw new Error(`The database gave no number for stream ${id}.`);
}

const MESSAGE_KINDS: readonly OutboxRow['kind'][] = ['outcome', 'notice', 'message'];

export function outboxRow(row: Row): OutboxRow {
  return {
    id: text(row, 'id'),
    kind: oneOf(MESSAGE_KINDS, text(row, 'kind')),
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

function oneOf<T extends string>(words: readonly T[], word: string): T {
  const known = words.find((each) => each === word);
  if (known === undefined) throw new TypeError(`The word ${word} is not one that this column can hold.`);
  return known;
}
