import type { Anchor, Need } from '../detector.ts';
import { utf8 } from '../encodings.ts';
import { folded, longHash, shortHash } from './program/anchors.ts';
import { beginHash } from './program/begins.ts';
import { BEYOND, DIGIT, LETTER, LINE_END, QUOTE, RUN_SIGN, UPPER, WHITE } from './program/classes.ts';
import * as layout from './program/layout.ts';
import * as needs from './program/needs.ts';
import { foldedSign, unfoldedSign } from './fold.ts';

const NUMBERS: Readonly<Record<Need, number>> = {
  nothing: needs.NOTHING,
  token: needs.TOKEN,
  'user-info': needs.USER_INFO,
  'key-near': needs.KEY_NEAR,
  'value-beside': needs.VALUE_BESIDE,
  'set-apart': needs.SET_APART,
  told: needs.TOLD,
  flag: needs.FLAG,
  pair: needs.PAIR,
  phrase: needs.PHRASE,
  rows: needs.ROWS,
};

/** An anchor and what has to stand around it. */
export interface Wanted {
  readonly anchor: Anchor;
  readonly needs: Need;
}

/** What the program gets to know of an anchor: its bytes, folded and unfolded, and what has to stand around it. */
interface Entry {
  readonly small: Uint8Array;
  readonly capital: Uint8Array;
  readonly need: number;
  readonly number: number;
}

/** Writes the tables of the program into its memory, for anchors that are numbered from 0 as they stand in the list. */
export function fillTables(memory: ArrayBuffer, anchors: readonly Wanted[]): void {
  const bytes = new Uint8Array(memory);
  bytes.fill(0, layout.BEGINS, layout.ENTRIES);
  bytes.fill(0x0a, layout.BEFORE_INPUT, layout.INPUT);
  for (let byte = 0; byte < 256; byte += 1) bytes[layout.CLASSES + byte] = classesOf(byte);
  const entries = anchors.map(entryOf);
  for (const entry of entries) markBeginnings(bytes, entry);
  writeEntries(bytes, entries);
}

function entryOf({ anchor: { text, exact }, needs: need }: Wanted, number: number): Entry {
  if (text.length < 3) throw new Error('An anchor needs at least three characters.');
  const small = utf8(exact ? text : Array.from(text, foldedSign).join(''));
  const capital = exact ? small : utf8(Array.from(text, unfoldedSign).join(''));
  return { small, capital, need: NUMBERS[need], number };
}

/** Marks in the sets every way in which the anchor may begin. */
function markBeginnings(bytes: Uint8Array, entry: Entry): void {
  const { small, capital } = entry;
  const fifth = small.length <= 4 ? 0xff : chosenBit(small[4]) | chosenBit(capital[4]);
  for (const four of beginningsOf(entry)) {
    const at = layout.BEGINS + beginHash(four) * 2;
    bytes[at] = (bytes[at] ?? 0) | (isShort(entry) ? 0xff : chosenBit(four >>> 24));
    bytes[at + 1] = (bytes[at + 1] ?? 0) | fifth;
  }
}

function chosenBit(byte = 0): number {
  return 1 << (byte & 7);
}

function isShort(entry: Entry): boolean {
  return entry.small.length === 3;
}

/** The first four bytes (three of a short one, and zero), folded, in all mixtures of small and capital. */
function beginningsOf(entry: Entry): number[] {
  let beginnings = [0];
  for (let i = 0; i < (isShort(entry) ? 3 : 4); i += 1) {
    const [small = 0, capital = 0] = [entry.small[i], entry.capital[i]].map((byte = 0) => (byte | 0x20) << (8 * i));
    const withSmall = beginnings.map((four) => four | small);
    beginnings = small === capital ? withSmall : [...withSmall, ...beginnings.map((four) => four | capital)];
  }
  return beginnings.map(folded);
}

function writeEntries(bytes: Uint8Array, entries: readonly Entry[]): void {
  const words = new Int32Array(bytes.buffer);
  const texts = writeTexts(bytes, entries);
  let count = 0;
  for (const [bucket, members] of bucketsOf(entries)) {
    words[bucket >> 2] = count | (members.length << 16);
    for (const entry of members) {
      const { check, mask } = quickLook(entry);
      const fields = [texts[entry.number] ?? 0, entry.small.length, entry.need, entry.number, check, mask];
      words.set(fields, (layout.ENTRIES + count * layout.ENTRY_SIZE) >> 2);
      count += 1;
    }
  }
  if (count > layout.MOST_ENTRIES) throw new Error('There are more anchors than the table holds.');
}

/** Places of the texts by the number of the anchor. */
function writeTexts(bytes: Uint8Array, entries: readonly Entry[]): number[] {
  let at = layout.TEXTS;
  return entries.map(({ small, capital }) => {
    const place = at;
    at += small.length + capital.length;
    if (at > layout.TEXTS + layout.TEXTS_SIZE) throw new Error('The anchors are longer than their table.');
    bytes.set(small, place);
    bytes.set(capital, place + small.length);
    return place;
  });
}

/** The entries by the place of the word that tells where they are. */
function bucketsOf(entries: readonly Entry[]): Map<number, Entry[]> {
  const entriesByBucket = new Map<number, Entry[]>();
  for (const entry of entries) {
    const buckets = beginningsOf(entry).map((four) =>
      isShort(entry) ? layout.SHORT_BUCKETS + shortHash(four) * 4 : layout.LONG_BUCKETS + longHash(four) * 4,
    );
    for (const bucket of new Set(buckets)) {
      const members = entriesByBucket.get(bucket);
      if (members === undefined) entriesByBucket.set(bucket, [entry]);
      else members.push(entry);
    }
  }
  return entriesByBucket;
}

/** Bytes five to eight, folded, as far as they are ASCII. */
function quickLook({ small }: Entry): { check: number; mask: number } {
  let check = 0;
  let mask = 0;
  for (let i = 4; i < Math.min(8, small.length); i += 1) {
    const byte = small[i] ?? 0;
    if (byte >= 128) continue;
    check |= (byte | 0x20) << (8 * (i - 4));
    mask |= 0xff << (8 * (i - 4));
  }
  return { check, mask };
}

function classesOf(byte: number): number {
  const sign = String.fromCharCode(byte);
  let classes = byte >= 128 ? BEYOND : 0;
  if (/[A-Za-z]/u.test(sign)) classes |= LETTER;
  if (/[A-Z]/u.test(sign)) classes |= UPPER;
  if (/[0-9]/u.test(sign)) classes |= DIGIT;
  if (byte < 128 && /\s/u.test(sign)) classes |= WHITE;
  if (/[\r\n]/u.test(sign)) classes |= LINE_END;
  if (/[+/=_%-]/u.test(sign)) classes |= RUN_SIGN;
  if (/["'`]/u.test(sign)) classes |= QUOTE;
  return classes;
}
