import { MOST_LINE } from './lines.ts';
import type { Line } from './lines.ts';

/** The lines of one record: several where a value in quotes goes over their ends. */
export interface CsvRecord {
  readonly lines: readonly Line[];
  /** A quote was opened and not closed within what a record may have. */
  readonly isOpen: boolean;
}

/** A record may have so many characters; a quote that is never closed would take in the rest of the file. */
const MOST_CHARACTERS = MOST_LINE;
/** And so many lines. */
const MOST_LINES = 1_000;

/**
 * Lines put together into records: an odd number of quotes leaves one open, and the record goes on (RFC 4180, where a quote
 * within quotes is doubled). Whoever finds that a record is none gives its later lines back, to be read anew.
 */
export class CsvRecords {
  readonly #source: AsyncIterator<Line>;
  #given: Line[] = [];

  constructor(all: AsyncIterable<Line>) {
    this.#source = all[Symbol.asyncIterator]();
  }

  /** Null at the end. */
  async next(): Promise<CsvRecord | null> {
    const lines: Line[] = [];
    let size = 0;
    let isOpen = false;
    do {
      const line = await this.#line();
      if (line === null) break;
      lines.push(line);
      size += line.text.length;
      if (isOdd(line.text)) isOpen = !isOpen;
    } while (isOpen && lines.length < MOST_LINES && size < MOST_CHARACTERS);
    return lines.length === 0 ? null : { lines, isOpen };
  }

  giveBack(lines: readonly Line[]): void {
    this.#given = [...lines, ...this.#given];
  }

  async #line(): Promise<Line | null> {
    const given = this.#given.shift();
    if (given !== undefined) return given;
    const { done, value } = await this.#source.next();
    return done === true ? null : value;
  }
}

function isOdd(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count % 2 === 1;
}
