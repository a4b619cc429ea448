import type { Verdict } from './shapes.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 (IEEE 802.3, as in zip) of ASCII text, unsigned. */
export function crc32(text: string): number {
  let rest = 0xffffffff;
  for (let i = 0; i < text.length; i += 1) rest = (rest >>> 8) ^ (CRC_TABLE[(rest ^ text.charCodeAt(i)) & 255] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}

/** A number in the digits 0-9A-Za-z, filled with zeros on the left to `width`. */
export function base62(number: number, width: number): string {
  let digits = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) digits = (BASE62[rest % 62] ?? '') + digits;
  return digits.padStart(width, '0');
}

/**
 * The last six characters are the CRC-32 of the 30 before them, after the prefix up to `_`. A wrong one lowers
 * confidence but the value still goes: it may be mistyped or shortened.
 * Format: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function crcVerdict(value: string): Verdict {
  const body = value.slice(value.indexOf('_') + 1);
  const right = body.length >= 36 && body.slice(-6) === base62(crc32(body.slice(0, -6)), 6);
  return right
    ? { confidence: 0.99, why: 'prefix, length and checksum are right' }
    : { confidence: 0.8, why: 'prefix and characters are right, the checksum is not' };
}
