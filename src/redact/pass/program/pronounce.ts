import { LETTER, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

const LONGEST = 24;

/**
 * As in randomness.ts: vowels stand among the letters that begin here as they do in the languages of Europe. Four vowels or
 * five consonants in a row, and words of more than 24 letters, are none.
 */
export function isPronounceable(start: number): boolean {
  let at = start;
  let vowels = 0;
  let open = 0;
  let closed = 0;
  for (; isOf(byteAt(at), LETTER); at += 1) {
    const letter = byteAt(at) | 0x20;
    const isVowel = letter === 0x61 || letter === 0x65 || letter === 0x69 || letter === 0x6f || letter === 0x75;
    if (isVowel || letter === 0x79) vowels += 1;
    open = isVowel ? open + 1 : 0;
    closed = isVowel || letter === 0x79 ? 0 : closed + 1;
    if (open === 4 || closed === 5) return false;
  }
  const length = at - start;
  return length <= LONGEST && vowels * 100 >= length * 16 && vowels * 100 <= length * 84;
}
