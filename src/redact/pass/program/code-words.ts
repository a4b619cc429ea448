import { LETTER, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

const MOST = 400;
const WORDS = 7;

/** Seven words of three to eight letters joined by hyphens, as in a tracking code. */
export function isCode(start: number, end: number): boolean {
  if (end - start > MOST) return false;
  let words = 0;
  let letters = 0;
  for (let at = start; at <= end; at += 1) {
    const byte = at === end ? 0x2d : byteAt(at);
    if (isOf(byte, LETTER)) {
      letters += 1;
      continue;
    }
    words = letters >= 3 ? words + 1 : 0;
    if (words >= WORDS) return true;
    if (letters > 8) words = 1;
    if (byte !== 0x2d) words = 0;
    letters = 0;
  }
  return false;
}
