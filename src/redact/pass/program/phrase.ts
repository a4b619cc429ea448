import { DIGIT, LETTER, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** Phrases of wallets have twelve words at least, of three to ten letters. */
const LEAST = 12;
const SHORTEST = 3;
const LONGEST = 10;
const LONGEST_GAP = 12;

/** A dozen short words stand in a row, of which the one that begins here is one. */
export function isInPhrase(start: number): boolean {
  if (isOf(byteAt(start - 1), LETTER)) return false;
  return wordsFrom(start) + wordsBefore(start) >= LEAST;
}

function wordsFrom(start: number): number {
  let at = start;
  let words = 0;
  while (words < LEAST) {
    const from = at;
    while (isOf(byteAt(at), LETTER)) at += 1;
    if (!isWord(from, at) || isOf(byteAt(at), DIGIT)) return words;
    words += 1;
    const end = at;
    while (isGap(byteAt(at)) && at - end < LONGEST_GAP) at += 1;
  }
  return words;
}

function wordsBefore(start: number): number {
  let at = start;
  let words = 0;
  while (words < LEAST) {
    const end = at;
    while (isGap(byteAt(at - 1)) && end - at < LONGEST_GAP) at -= 1;
    const last = at;
    while (isOf(byteAt(at - 1), LETTER)) at -= 1;
    if (!isWord(at, last)) return words;
    words += 1;
  }
  return words;
}

/** As long as words of the lists are, and not one of those that no list has and every sentence: the, and, was. */
function isWord(from: number, to: number): boolean {
  if (to - from < SHORTEST || to - from > LONGEST) return false;
  if (to - from > SHORTEST) return true;
  const first = byteAt(from) | 0x20;
  const second = byteAt(from + 1) | 0x20;
  const third = byteAt(from + 2) | 0x20;
  if (first === 0x74 && second === 0x68) return third !== 0x65;
  if (first === 0x61 && second === 0x6e) return third !== 0x64;
  return !(first === 0x77 && second === 0x61 && third === 0x73);
}

/** Blanks, digits and signs that stand between words in lists, quotes and tables. */
function isGap(byte: number): boolean {
  if (byte >= 0x80) return byte === 0xc2 || byte === 0xa0 || byte >= 0xe2;
  return !isOf(byte, LETTER);
}
