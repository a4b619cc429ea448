import { base62, crc16, crc32, fromBase32, polymod } from '../../src/redact/checksums.ts';

/** Test support: what an issuer appends to a value, from the value as far as it goes. */
export const CHECKSUMS: Readonly<Record<string, (soFar: string) => string>> = {
  /** GitHub, npm and Vercel. */
  github: (soFar) => base62(crc32(soFar.slice(soFar.indexOf('_') + 1)), 6),
  cloudflare: (soFar) => hex(crc32(soFar.slice(soFar.indexOf('_') + 1))),
  zuplo: (soFar) => `_${hex(crc32(soFar.slice(soFar.indexOf('_') + 1)))}`,
  grafana: (soFar) =>
    `_${Buffer.from(hex(crc32(soFar)), 'hex')
      .reverse()
      .toString('hex')}`,
  gitlab: (soFar) => crc32(soFar).toString(36).padStart(7, '0'),
  atlassian: (soFar) => hex(crc32(soFar)).toUpperCase(),
  /** The last 20 of 290 bits, of which 18 are the checksum, its first two standing at the end of the given ones. */
  nkey: (soFar) => nkeyEnd(soFar),
  bech32: (soFar) => bech32End(soFar),
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BECH32 = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}

/** Of 34 bytes, 270 bits are given in 54 characters; the missing two are zero. */
function nkeyEnd(soFar: string): string {
  const bytes = fromBase32(`${soFar}A`).subarray(0, 34);
  const sum = crc16(bytes);
  const bits = `00${[sum & 255, sum >> 8].map((byte) => byte.toString(2).padStart(8, '0')).join('')}00`;
  return (bits.match(/.{5}/gu) ?? []).map((five) => BASE32.charAt(Number.parseInt(five, 2))).join('');
}

/** Six characters: https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki */
function bech32End(soFar: string): string {
  const split = soFar.lastIndexOf('1');
  const codes = Array.from(soFar.slice(0, split).toLowerCase(), (sign) => sign.charCodeAt(0));
  const data = Array.from(soFar.slice(split + 1), (sign) => BECH32.indexOf(sign));
  const sum =
    polymod([...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  return [25, 20, 15, 10, 5, 0].map((shift) => BECH32.charAt((sum >>> shift) & 31)).join('');
}
