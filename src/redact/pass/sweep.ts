import { LONGEST_REACH, ORDINARY_REACH, type Reach, type RunDetector } from '../detector.ts';
import { type Call, type Looks, allCalls } from '../looks.ts';
import { BLOCK_REACH, beginsBlock } from './block.ts';
import type { Found } from './found.ts';
import { HITS, HIT_SIZE, INPUT, PADDING } from './program/layout.ts';
import { type Program, startProgram } from './program.ts';
import { ByteStretch, beginningAt } from './stretch.ts';

/** Bytes that are gone through: a part of the whole input, with what stands before and behind it. */
export interface Part {
  readonly bytes: Uint8Array;
  /** Anchors and runs that begin from here to before `to` are looked at. */
  readonly from: number;
  readonly to: number;
  /** Bytes and UTF-16 units of the whole input before `bytes`. */
  readonly byteBase: number;
  readonly unitBase: number;
}

/** How many bytes are gone through at once, so that what is found lies near. */
const STEP = 0x10000;

/** How far to both sides detectors of runs read, in bytes. */
const RUN_REACH = 256;

let program: Program | undefined;

/** Goes through a part of an input: the program picks places, and only stretches around them are decoded and read. */
export class Sweep {
  readonly #program: Program;
  readonly #part: Part;
  readonly #found: Found;
  /** Where units were counted last. */
  #counted: { byte: number; unit: number };

  constructor(part: Part, found: Found) {
    this.#program = program ??= startProgram(allCalls());
    this.#part = part;
    this.#found = found;
    this.#counted = { byte: 0, unit: part.unitBase };
    const { bytes } = part;
    this.#program.reserve(bytes.length);
    const memory = new Uint8Array(this.#program.memory);
    memory.set(bytes, INPUT);
    memory.fill(0x0a, INPUT + bytes.length, INPUT + bytes.length + PADDING);
  }

  /** Asks the detectors of all anchors that are worth a look. */
  anchors(looks: Looks): void {
    const calls = allCalls();
    const end = INPUT + this.#part.to;
    let stretch: ByteStretch | null = null;
    for (let at = INPUT + this.#part.from; at < end; at = this.#program.stoppedAt()) {
      const hits = this.#hits(this.#program.findAnchors(at, Math.min(end, at + STEP)));
      for (let i = 0; i < hits.length; i += 3) {
        const call = calls[hits[i + 1] ?? 0];
        if (hits[i + 2] === 0 || call === undefined) continue;
        const place = (hits[i] ?? 0) - INPUT;
        const reach = call.detector.reach ?? ORDINARY_REACH;
        if (stretch === null || !covers(stretch, place, reach, this.#part.bytes.length))
          stretch = this.#stretch(place - reach.left, farthest(hits, i, calls, place + reach.right));
        this.#look(looks, stretch, place, call);
      }
    }
  }

  /** Asks the detectors of runs about all runs that are worth it. */
  runs(detectors: readonly RunDetector[]): void {
    const end = INPUT + this.#part.to;
    for (let at = INPUT + this.#part.from; at < end; at = this.#program.runsStoppedAt()) {
      const runs = this.#hits(this.#program.findRuns(at, end));
      for (let i = 0; i < runs.length; i += 3) {
        const from = (runs[i] ?? 0) - INPUT;
        const to = (runs[i + 1] ?? 0) - INPUT;
        const reach = beginsBlock(this.#part.bytes, from, to) ? BLOCK_REACH : RUN_REACH;
        const stretch = this.#stretch(from - 2 * RUN_REACH, to + reach);
        const start = this.#unitIn(stretch, from);
        // runs are ASCII
        const stop = start + to - from;
        for (const detector of detectors)
          this.#found.add(stretch, this.#part.byteBase, detector.run(stretch.text, start, stop), detector.rank);
      }
    }
  }

  /** UTF-16 units of the whole input before a byte of this part. */
  unitsBefore(byte: number): number {
    if (byte < this.#counted.byte) this.#counted = { byte: 0, unit: this.#part.unitBase };
    const { byte: from, unit } = this.#counted;
    this.#counted = { byte, unit: unit + this.#program.countUnits(INPUT + from, INPUT + byte) };
    return this.#counted.unit;
  }

  /** Looks from one place; again in a wider stretch where a table or the like goes on to the end of this one. */
  #look(looks: Looks, first: ByteStretch, place: number, call: Call): void {
    let stretch = first;
    const before = looks.refusedTo(call);
    let findings = looks.at(stretch, this.#unitIn(stretch, place), call);
    // only what this look has read: where an earlier one went so far, it was in a stretch as wide
    const goesOn = () => looks.refusedTo(call) > Math.max(before, stretch.base + stretch.text.length - 1);
    while (goesOn() && stretch.to < this.#part.bytes.length) {
      looks.refuseTo(call, before);
      stretch = this.#stretch(stretch.from, stretch.from + (stretch.to - stretch.from) * 4);
      findings = looks.at(stretch, this.#unitIn(stretch, place), call);
    }
    this.#found.add(stretch, this.#part.byteBase, findings, call.detector.rank);
  }

  /** The unit in a stretch at which a byte stands. */
  #unitIn(stretch: ByteStretch, byte: number): number {
    return stretch.isPlain ? byte - stretch.from : this.unitsBefore(byte) - stretch.base;
  }

  #stretch(from: number, to: number): ByteStretch {
    const { bytes } = this.#part;
    const start = beginningAt(bytes, Math.max(0, from));
    return new ByteStretch(bytes, start, beginningAt(bytes, Math.min(bytes.length, to)), this.unitsBefore(start));
  }

  /** A copy of what the program has recorded: looking may make it work again. */
  #hits(count: number): Int32Array {
    return new Int32Array(this.#program.memory, HITS, count * (HIT_SIZE / 4)).slice();
  }
}

function covers(stretch: ByteStretch, place: number, reach: Reach, length: number): boolean {
  return stretch.from <= Math.max(0, place - reach.left) && stretch.to >= Math.min(length, place + reach.right);
}

/** The end of a stretch that serves the hits that follow closely as well. */
function farthest(hits: Int32Array, from: number, calls: readonly Call[], first: number): number {
  let end = first;
  for (let i = from + 3; i < hits.length; i += 3) {
    const place = (hits[i] ?? 0) - INPUT;
    if (place > end) break;
    const call = calls[hits[i + 1] ?? 0];
    if (hits[i + 2] === 1 && call !== undefined)
      end = Math.max(end, place + (call.detector.reach ?? ORDINARY_REACH).right);
  }
  return end;
}

/** How many bytes behind a place have to be there before it is looked at, and how many before it are kept. */
export const HELD_BACK: Reach = LONGEST_REACH;
