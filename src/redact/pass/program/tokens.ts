import { BEYOND, DIGIT, LETTER, QUOTE, RUN_SIGN, UPPER, WHITE, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** Tokens have so many characters at least, their fixed beginning among them. */
const SHORTEST_TOKEN = 10;

/** The beginning of a token: no letter or digit before it (an escape may end there), and more of it behind. */
export function beginsToken(at: number, end: number): boolean {
  if (isOf(byteAt(at - 1), LETTER | DIGIT) && !endsEscape(at)) return false;
  for (let i = end; i < at + SHORTEST_TOKEN; i += 1) {
    if (isOf(byteAt(i), WHITE | QUOTE | BEYOND)) return false;
  }
  return true;
}

/** Something like `\n`, `%20`, `\u0026` or `&lt;` may end before a place. */
function endsEscape(at: number): boolean {
  for (let back = 2; back <= 6; back += 1) {
    const byte = byteAt(at - back);
    if (byte === 0x5c || byte === 0x25 || byte === 0x26) return true;
  }
  return false;
}

/** How far user-info is looked for, in bytes. */
const USER_INFO_REACH = 3072;

/** An `@` before the address ends. */
export function hasUserInfo(end: number): boolean {
  for (let at = end; at < end + USER_INFO_REACH; at += 1) {
    const byte = byteAt(at);
    if (byte === 0x40) return true;
    if (isOf(byte, WHITE) || byte === 0x22 || byte === 0x27 || byte === 0x60) return false;
    if (byte === 0x3c || byte === 0x3e || byte === 0x7c) return false;
  }
  return false;
}

const KEY_REACH = 360;
const MOST_PIECES = 6;

/** The word stands alone or begins in a capital, and a few words behind it stands what may be a key. */
export function hasKeyNear(at: number, end: number): boolean {
  const before = byteAt(at - 1);
  if (isOf(before, LETTER | DIGIT) && (isOf(before, UPPER) || !isOf(byteAt(at), UPPER))) return false;
  let pieces = 0;
  let length = 0;
  let digits = 0;
  for (let i = end; i < end + KEY_REACH; i += 1) {
    const byte = byteAt(i);
    if (isOf(byte, LETTER | DIGIT | RUN_SIGN) || byte === 0x2e || byte === 0x7e) {
      length += 1;
      if (isOf(byte, DIGIT)) digits += 1;
      if (length >= 20 || (length >= 10 && digits > 0)) return true;
      if (byte !== 0x3d) continue;
    }
    if (length > 0) pieces += 1;
    if (pieces > MOST_PIECES) return false;
    length = 0;
    digits = 0;
  }
  return false;
}
