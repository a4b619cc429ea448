import { isRandom, isUuid } from '../../../redact/randomness.ts';
import type { Word } from '../words.ts';

/** So long a word of mixed signs is painted over though no detector knows it: what an issuer's sign says may be misread. */
const LONG = 18;
/** Parts of a token that was read as two words. */
const PART = 8;

/** The words, by index, that look like a token: long, of letters and digits, and made of no words. */
export function randomWords(words: readonly Word[]): Set<number> {
  const found = new Set<number>();
  for (const [i, word] of words.entries()) {
    if (isToken(word.text, LONG)) found.add(i);
    const next = words[i + 1];
    if (next === undefined || next.line !== word.line || next.block !== word.block || !isClose(word, next)) continue;
    if (isToken(word.text, PART) && isToken(next.text, PART) && word.text.length + next.text.length >= LONG)
      found.add(i).add(i + 1);
  }
  return found;
}

function isToken(text: string, least: number): boolean {
  if (/:\/\/|^[\w.-]+@[\w.-]+$/u.test(text) && !/[?&=]/u.test(text)) return false;
  return text
    .split(/[=:;,"'`<>(){}|[\]\s?&]+/u)
    .some((part) => part.length >= least && !isUuid(part) && !IS_ADDRESS.test(part) && isRandom(part, least));
}

/** Addresses, times and versions are digits and points, paths are words and slashes. */
const IS_ADDRESS = /^[\d.:T/+-]+Z?$|^(?:[\w.-]+\/)+[\w.-]+$/u;

function isClose({ box: left }: Word, { box: right }: Word): boolean {
  return right.x0 - left.x1 < 0.8 * Math.min(left.y1 - left.y0, right.y1 - right.y0);
}
