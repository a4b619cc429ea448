const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

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

/** CRC-16 with the polynomial 0x1021 and nothing inverted, as XMODEM and NATS use it. */
export function crc16(bytes: Uint8Array): number {
  let rest = 0;
  for (const byte of bytes) {
    rest ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & 0x8000 ? (rest << 1) ^ 0x1021 : rest << 1) & 0xffff;
  }
  return rest;
}

/** A number in the digits 0-9A-Za-z, filled with zeros on the left to `width`. */
export function base62(number: number, width: number): string {
  let digits = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) digits = (BASE62[rest % 62] ?? '') + digits;
  return digits.padStart(width, '0');
}

/** The bytes of base32 text (RFC 4648, capitals, no padding); bits that fill no byte are left out. */
export function fromBase32(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const sign of text) {
    held = ((held << 5) | BASE32.indexOf(sign)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

/** Whether the last six characters of a Bech32 text are its checksum: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  const split = lower.lastIndexOf('1');
  const human = Array.from(lower.slice(0, split), (sign) => sign.charCodeAt(0));
  const data = Array.from(lower.slice(split + 1), (sign) => BECH32.indexOf(sign));
  return polymod([...human.map((code) => code >> 5), 0, ...human.map((code) => code & 31), ...data]) === 1;
}

/** The remainder that Bech32 checks with, over five-bit values. */
export function polymod(values: readonly number[]): number {
  let rest = 1;
  for (const value of values) {
    const top = rest >>> 25;
    rest = ((rest & 0x1ffffff) << 5) ^ value;
    for (const [i, term] of [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].entries())
      if ((top >>> i) & 1) rest ^= term;
  }
  return rest;
}
