import { DIGIT, LETTER, UPPER, isOf } from './classes.ts';
import { byteAt } from './memory.ts';
import { isHexDigit } from './random.ts';

/** Fewer characters are not taken for an encoding. */
const SHORTEST = 16;
const SHORTEST_HEX = 32;

/** Base64 (its end, where a name stands before it), hexadecimal or URL encoding of printable UTF-8. */
export function decodesToText(start: number, end: number): boolean {
  return hasEscape(start, end) || base64DecodesToText(start, end) || hexDecodesToText(start, end);
}

function hasEscape(start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (byteAt(at) === 0x25) return true;
  }
  return false;
}

function base64DecodesToText(start: number, end: number): boolean {
  let stop = end;
  for (let i = 0; i < 2 && stop > start && byteAt(stop - 1) === 0x3d; i += 1) stop -= 1;
  let from = stop;
  while (from > start && byteAt(from - 1) !== 0x3d) from -= 1;
  const length = stop - from;
  if (length < SHORTEST || (length & 3) === 1) return false;
  expected = 0;
  let group = 0;
  for (let i = 0; i < length; i += 1) {
    group = ((group << 6) | sextetOf(byteAt(from + i))) & 0xffffff;
    const place = i & 3;
    if (place === 0) continue;
    const byte = place === 1 ? group >> 4 : place === 2 ? group >> 2 : group;
    if (!goesOnAsText(byte & 0xff)) return false;
  }
  return expected === 0;
}

function hexDecodesToText(start: number, end: number): boolean {
  const length = end - start;
  if (length < SHORTEST_HEX || (length & 1) === 1) return false;
  expected = 0;
  for (let at = start; at < end; at += 2) {
    const high = byteAt(at);
    const low = byteAt(at + 1);
    if (!isHexDigit(high) || !isHexDigit(low) || !goesOnAsText((nibbleOf(high) << 4) | nibbleOf(low))) return false;
  }
  return expected === 0;
}

/** So many later bytes of a character are still to come. */
let expected = 0;

/** No control character, and of UTF-8 the right number of later bytes. */
function goesOnAsText(byte: number): boolean {
  if (expected > 0) {
    expected -= 1;
    return (byte & 0xc0) === 0x80;
  }
  if (byte < 0x80) return byte > 31 ? byte !== 127 : byte >= 9 && byte <= 13;
  if (byte < 0xc2 || byte > 0xf4) return false;
  expected = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
  return true;
}

function sextetOf(byte: number): number {
  if (isOf(byte, UPPER)) return byte - 0x41;
  if (isOf(byte, LETTER)) return byte - 0x61 + 26;
  if (isOf(byte, DIGIT)) return byte - 0x30 + 52;
  return byte === 0x2b || byte === 0x2d ? 62 : 63;
}

function nibbleOf(byte: number): number {
  return isOf(byte, DIGIT) ? byte - 0x30 : (byte | 0x20) - 0x61 + 10;
}
