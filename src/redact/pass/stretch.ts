import type { Stretch } from '../looks.ts';
import { decodeUtf8 } from './decode.ts';
import { sequenceLength } from './utf8.ts';

/** A place of a text, in bytes and in UTF-16 units. */
export interface Mark {
  readonly byte: number;
  readonly unit: number;
}

/** Marks of a text that is not all ASCII stand so many units from each other. */
const APART = 512;

/** Bytes that were decoded, with the way from each byte to its unit and back. Bytes are counted in the given bytes. */
export class ByteStretch implements Stretch {
  readonly text: string;
  /** UTF-16 units of the whole text before this stretch. */
  readonly base: number;
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
  #marks: readonly Mark[] | null = null;

  constructor(bytes: Uint8Array, from: number, to: number, base: number) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.base = base;
    this.text = decodeUtf8(bytes.subarray(from, to));
  }

  /** The byte at which the character of a unit in this stretch begins. */
  byteAt(unit: number): number {
    if (this.isPlain) return this.from + unit;
    let { byte, unit: at } = lastBefore(this.#allMarks(), unit);
    while (byte < this.to && at < unit) {
      const length = sequenceLength(this.bytes, byte);
      byte += length === 0 ? 1 : length;
      at += length === 4 ? 2 : 1;
    }
    return byte;
  }

  /** A byte for a unit: ASCII, or text that is no UTF-8. */
  get isPlain(): boolean {
    return this.text.length === this.to - this.from;
  }

  #allMarks(): readonly Mark[] {
    if (this.#marks !== null) return this.#marks;
    const marks: Mark[] = [{ byte: this.from, unit: 0 }];
    for (let byte = this.from, unit = 0, last = 0; byte < this.to;) {
      const length = sequenceLength(this.bytes, byte);
      byte += length === 0 ? 1 : length;
      unit += length === 4 ? 2 : 1;
      if (unit - last < APART) continue;
      marks.push({ byte, unit });
      last = unit;
    }
    this.#marks = marks;
    return marks;
  }
}

/** The last mark at or before a unit, found by halving. */
function lastBefore(marks: readonly Mark[], unit: number): Mark {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle]?.unit ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return marks[low] ?? { byte: 0, unit: 0 };
}

/** The next place to the left at which a character may begin: sequences hold at most three later bytes. */
export function beginningAt(bytes: Uint8Array, at: number): number {
  let place = at;
  while (place > 0 && place > at - 3 && place < bytes.length && ((bytes[place] ?? 0) & 0xc0) === 0x80) place -= 1;
  return place;
}
