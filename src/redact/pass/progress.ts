import { DEPTH, findLayer } from '../find.ts';
import type { Finding } from '../finding.ts';
import { Looks, allRunDetectors } from '../looks.ts';
import { Found, type Sighting } from './found.ts';
import { settle } from './settle.ts';
import { beginningAt } from './stretch.ts';
import { HELD_BACK, Sweep } from './sweep.ts';
import { isRunByte } from './run-bytes.ts';

/** How many bytes are gone through at a time. */
export const CHUNK = 0x100000;

/** Runs that are longer are gone through in pieces. */
const LONGEST_RUN = 0x400000;

/** How far one input has been gone through. It is given in windows, each of which begins where the last one says. */
export class Progress {
  readonly #found = new Found();
  readonly #looks = new Looks(findInside);
  readonly #runDetectors = allRunDetectors(findInside);
  /** Where the next window begins, in bytes and UTF-16 units of the whole input. */
  #byteBase = 0;
  #unitBase = 0;
  /** Up to where the input has been gone through, in bytes. */
  #done = 0;
  /** How much more has to come: twice as much each time where a run does not end. */
  #wanted = CHUNK;

  get windowStart(): number {
    return this.#byteBase;
  }

  /** How long the next window should be: a run that does not end in one needs a longer one, or nothing would move on. */
  get windowLength(): number {
    return this.#wanted + HELD_BACK.left + HELD_BACK.right;
  }

  /** Whether a window of so many bytes is worth going through before more has come. */
  isEnough(length: number): boolean {
    return this.#byteBase + length - this.#done >= this.#wanted + HELD_BACK.right;
  }

  /** Goes through a window, to its end where it is the last one. Returns what is settled. */
  go(window: Uint8Array, isLast: boolean): Sighting[] {
    const from = this.#done - this.#byteBase;
    const to = isLast ? window.length : lastPlace(window, from);
    const sweep = new Sweep(
      { bytes: window, from, to, byteBase: this.#byteBase, unitBase: this.#unitBase },
      this.#found,
    );
    sweep.anchors(this.#looks);
    sweep.runs(this.#runDetectors);
    const keep = beginningAt(window, Math.max(0, to - HELD_BACK.left));
    const settled = settle(this.#found, isLast ? Number.POSITIVE_INFINITY : this.#byteBase + keep);
    this.#unitBase = sweep.unitsBefore(keep);
    this.#wanted = to === from ? this.#wanted * 2 : CHUNK;
    this.#done = this.#byteBase + to;
    this.#byteBase += keep;
    return settled;
  }
}

/** Far enough from the end of what is there, and not inside a run. */
function lastPlace(window: Uint8Array, from: number): number {
  const last = Math.max(from, window.length - HELD_BACK.right);
  let place = last;
  while (place > from && isRunByte(window[place] ?? 0) && isRunByte(window[place - 1] ?? 0)) place -= 1;
  return last - place > LONGEST_RUN ? last : place;
}

function findInside(text: string): Finding[] {
  return findLayer(text, DEPTH - 1);
}
