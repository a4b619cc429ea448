import { DIGIT, LETTER, UPPER, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** Beyond so many characters the beginning tells enough. */
const ENOUGH = 256;

/** So many digits say enough, in whatever order. */
const MANY_DIGITS = 8;

/** Nothing that is spoken of is a word of so many letters. */
const LONG_WORD = 40;

/**
 * Small letters, capitals and digits take turns as chance makes them and not as people do: every eighth sign at least is
 * of another class than the one before. UUIDs and digests, which are written like that too, are left out.
 */
export function looksRandom(start: number, end: number): boolean {
  const stop = end - start > ENOUGH ? start + ENOUGH : end;
  let turns = 0;
  let last = 0;
  let hex = 0;
  let digits = 0;
  let hyphens = 0;
  let signs = 0;
  for (let at = start; at < stop; at += 1) {
    const byte = byteAt(at);
    const kind = kindOf(byte);
    if (isHexDigit(byte)) hex += 1;
    if (kind === 1) digits += 1;
    if (byte === 0x2d) hyphens += 1;
    if (kind === 0) signs += 1;
    if (kind === 0) continue;
    if (kind !== last && last !== 0) turns += 1;
    last = kind;
  }
  const length = stop - start;
  if (turns * 8 < length && digits < MANY_DIGITS) return length >= LONG_WORD && signs === 0;
  if (length === 36 && hyphens === 4 && hex === 32) return false;
  return hex < length || (length === 32 && byteAt(end) === 0x2e);
}

function kindOf(byte: number): number {
  if (isOf(byte, DIGIT)) return 1;
  if (isOf(byte, UPPER)) return 2;
  return isOf(byte, LETTER) ? 3 : 0;
}

export function isHexDigit(byte: number): boolean {
  return isOf(byte, DIGIT) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}
