import { matchAt } from '../detector.ts';
import { lookOf } from './look.ts';
import { TELLS } from './connectives.ts';
import type { Fits, Told } from './told.ts';
import { type Word, wordsAfter } from './sentence.ts';

/** The rest of the line, at most one empty line, indentation and the signs with which mail quotes. */
const BREAK = /[ \t]{0,20}[*_`]{0,3}(?:\r?\n[ \t>]{0,40}){1,2}(?:```[a-z]{0,12}\r?\n[ \t>]{0,40})?(?=[^\s])/uy;

/** A value alone on the line below a sentence that ends in a colon or in its verb: "The password is:⏎x". */
export function toldBelow(text: string, nameEnd: number, after: readonly Word[], fits: Fits): Told[] {
  const last = after.at(-1);
  if (last !== undefined && last.mark !== ':' && !TELLS.has(last.lower)) return [];
  if (last === undefined && !/\s/u.test(text.charAt(nameEnd))) return [];
  const end = last === undefined ? nameEnd : Math.max(last.end, endOfMark(text, last.end));
  const joint = matchAt(BREAK, text, end);
  if (joint === null) return [];
  const [word, more] = wordsAfter(text, end + joint[0].length);
  if (word === undefined || more !== undefined || word.mark === ':') return [];
  // without a sign above it only what looks made up is taken
  const enough =
    last === undefined
      ? fits.bare(word) && lookOf(word.text) === 'strong'
      : fits.bare(word) || (word.quoted && fits.quoted(word));
  return enough ? [{ word, confidence: 0.8 }] : [];
}

function endOfMark(text: string, end: number): number {
  return end + (/^[)"'`*_]{0,3}[:：]?[*_`]{0,3}/u.exec(text.slice(end, end + 8))?.[0].length ?? 0);
}
