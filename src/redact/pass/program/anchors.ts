import { beginBits } from './begins.ts';
import { BLOCK, lowOnes } from './blocks.ts';
import {
  ENTRIES,
  ENTRY_SIZE,
  HITS,
  HIT_SIZE,
  LONG_BITS,
  LONG_BUCKETS,
  MOST_HITS,
  SHORT_BITS,
  SHORT_BUCKETS,
} from './layout.ts';
import { byteAt, fourAt, product, putWord, wordAt } from './memory.ts';
import { isWorthALook } from './needs.ts';
import { forgetLine } from './table.ts';

/** 2^32 over the golden ratio, made odd: spreads the bits of the folded bytes (Knuth, TAOCP 3, section 6.4). */
const FACTOR = 0x9e3779b1 | 0;

/** So many hits at most at one place: room for them is left before the next places are entered. */
const MOST_AT_ONE_PLACE = 256;

let hits = 0;

/** The place before which the last call of `findAnchors` stopped. */
let stopped = 0;

/**
 * Records where anchors stand from `from` to before `to`, in order, and returns how many. It stops early, at
 * `stoppedAt()`, where the room for hits is used up.
 */
export function findAnchors(from: number, to: number): number {
  hits = 0;
  forgetLine();
  for (let at = from; at < to; at += BLOCK) {
    let bits = beginBits(at);
    if (bits === 0) continue;
    if (hits > MOST_HITS - BLOCK * MOST_AT_ONE_PLACE) {
      stopped = at;
      return hits;
    }
    if (to - at < BLOCK) bits &= (1 << (to - at)) - 1;
    for (; bits !== 0; bits &= bits - 1) enter(at + lowOnes(~bits));
  }
  stopped = to;
  return hits;
}

export function stoppedAt(): number {
  return stopped;
}

/**
 * Sets the bit by which small letters differ from capitals, in all bytes: other signs fall together too, which costs
 * nothing but a comparison.
 */
export function folded(four: number): number {
  return four | 0x20202020;
}

/** Of four folded bytes. */
export function longHash(four: number): number {
  return product(four, FACTOR) >>> (32 - LONG_BITS);
}

/** Of the first three of four folded bytes. */
export function shortHash(four: number): number {
  return product(four << 8, FACTOR) >>> (32 - SHORT_BITS);
}

function enter(at: number): void {
  const four = folded(fourAt(at));
  const rest = folded(fourAt(at + 4));
  enterBucket(at, rest, wordAt(LONG_BUCKETS + (longHash(four) << 2)));
  enterBucket(at, rest, wordAt(SHORT_BUCKETS + (shortHash(four) << 2)));
}

/** Compares the entries of a bucket with what stands at a place, and records those that are there. */
function enterBucket(at: number, rest: number, bucket: number): void {
  const count = bucket >>> 16;
  let entry = ENTRIES + (bucket & 0xffff) * ENTRY_SIZE;
  for (let i = 0; i < count; i += 1) {
    if ((rest & wordAt(entry + 20)) === wordAt(entry + 16) && standsAt(at, wordAt(entry), wordAt(entry + 4)))
      record(at, wordAt(entry + 12), isWorthALook(wordAt(entry + 8), at, at + wordAt(entry + 4)) ? 1 : 0);
    entry += ENTRY_SIZE;
  }
}

/** Each byte is one of two: that of the folded text or that of the unfolded one, which stands behind it. */
function standsAt(at: number, text: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) {
    const byte = byteAt(at + i);
    if (byte !== byteAt(text + i) && byte !== byteAt(text + length + i)) return false;
  }
  return true;
}

/** At one place the anchors stand in the order of their numbers. */
function record(at: number, anchor: number, worth: number): void {
  let hit = HITS + hits * HIT_SIZE;
  while (hit > HITS && wordAt(hit - HIT_SIZE) === at && wordAt(hit - HIT_SIZE + 4) > anchor) {
    putWord(hit, at);
    putWord(hit + 4, wordAt(hit - HIT_SIZE + 4));
    putWord(hit + 8, wordAt(hit - HIT_SIZE + 8));
    hit -= HIT_SIZE;
  }
  putWord(hit, at);
  putWord(hit + 4, anchor);
  putWord(hit + 8, worth);
  hits += 1;
}
