import { STAGES } from '../domain/case/words.ts';
import { brand } from '../domain/kit/ids.ts';
import type { Append, Appended, ConsumerMail, OutboxRow, ReporterMail } from './types.ts';
import type { Outcome, Row } from './write.ts';

/** The answer to an append: the number of each of its streams, from the rows that its first statements returned. */
export function appended({ streams }: Append, rows: readonly (readonly Row[])[]): Appended {
  const numbers = new Map(rows.flat().map((row) => [text(row, 'id'), whole(row, 'number')]));
  return { done: true, numbers: Object.fromEntries(streams.map(({ id }) => [id, numbers.get(id) ?? missing(id)])) };
}

/** The messages that a claiming statement took. */
export function claimed(outcome: Outcome): readonly OutboxRow[] {
  return isDone(outcome) ? outcome.rows.flat().map(outboxRow) : [];
}

/** False for a conflict; a defect is thrown. */
export function isDone(outcome: Outcome): outcome is Extract<Outcome, { is: 'done' }> {
  if (outcome.is === 'failed') throw outcome.error;
  return outcome.is === 'done';
}

function missing(id: string): never {
  throw new Error(`The database gave no number for stream ${id}.`);
}

const TO_REPORTERS: readonly ReporterMail['kind'][] = ['outcome', 'notice', 'message'];
const TO_CONSUMERS: readonly ConsumerMail['kind'][] = ['consumer', 'consumer-reminder'];

function outboxRow(row: Row): OutboxRow {
  const waits = { id: text(row, 'id'), dueAt: whole(row, 'dueAt'), attempts: whole(row, 'attempts') };
  const stream = brand<'stream'>(text(row, 'case'));
  const kind = text(row, 'kind');
  if (kind === 'share') return { ...waits, kind, engagement: stream, share: brand<'share'>(text(row, 'submission')) };
  const queued = { ...waits, case: stream, stage: oneOf(STAGES, text(row, 'stage')) };
  return row['consumer'] === null
    ? { ...queued, kind: oneOf(TO_REPORTERS, kind), submission: brand<'submission'>(text(row, 'submission')) }
    : { ...queued, kind: oneOf(TO_CONSUMERS, kind), consumer: brand<'consumer'>(text(row, 'consumer')) };
}

function text(row: Row, column: string): string {
  const cell = row[column];
  if (typeof cell !== 'string') throw new TypeError(`The column ${column} is not a text.`);
  return cell;
}

function whole(row: Row, column: string): number {
  const cell = row[column];
  if (typeof cell !== 'number') throw new TypeError(`The column ${column} is not a number.`);
  return cell;
}

function oneOf<T extends string>(words: readonly T[], word: string): T {
  const known = words.find((each) => each === word);
  if (known === undefined) throw new TypeError(`The word ${word} is not one that this column can hold.`);
  return known;
}
