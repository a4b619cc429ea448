import { MOST_LINE } from './lines.ts';
import type { Line } from './lines.ts';

/** The text of one record, which may go over several lines where a value in quotes does. */
export interface CsvRecord {
  readonly line: number;
  readonly text: string;
  /** A quote was opened and not closed within what a record may have. */
  readonly isOpen: boolean;
}

/** A record may have so many characters; a quote that is never closed would take in the rest of the file. */
const MOST_CHARACTERS = MOST_LINE;
/** And so many lines. */
const MOST_LINES = 1_000;

/**
 * Lines put together into records: an odd number of quotes leaves one open, and the record goes on (RFC 4180, where a quote
 * within quotes is doubled). Where a quote is not closed in time only its first line is given up, and the next is a record
 * of its own again.
 */
export async function* csvRecords(all: AsyncIterable<Line>): AsyncGenerator<CsvRecord> {
  let held: Line[] = [];
  let size = 0;
  let isOpen = false;
  for await (const line of all) {
    held.push(line);
    size += line.text.length;
    if (isOdd(line.text)) isOpen = !isOpen;
    if (isOpen && held.length < MOST_LINES && size < MOST_CHARACTERS) continue;
    if (isOpen) yield* givenUp(held);
    else yield recordOf(held);
    held = [];
    size = 0;
    isOpen = false;
  }
  if (held.length > 0) yield* givenUp(held);
}

function recordOf(held: readonly Line[]): CsvRecord {
  return { line: held[0]?.number ?? 0, text: held.map(({ text }) => text).join('\n'), isOpen: false };
}

/** The first line has the quote; the others are read anew, without looking across lines again. */
function* givenUp(held: readonly Line[]): Generator<CsvRecord> {
  for (const [i, one] of held.entries()) yield { line: one.number, text: one.text, isOpen: i === 0 || isOdd(one.text) };
}

function isOdd(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count % 2 === 1;
}
