import { base62, crc16, crc32, fromBase32 } from './checksums.ts';

/**
 * Whether the checksum inside a value is right; null where the value is written in a form without one. Each says
 * what its issuer appends and where that is written down.
 */
export type Checksum = (value: string) => boolean | null;

/**
 * GitHub and npm: the last six characters are the CRC-32 of those between the prefix and them, in base 62.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export const github: Checksum = (value) => {
  const body = behindPrefix(value);
  return body.length >= 36 && body.endsWith(base62(crc32(body.slice(0, -6)), 6));
};

/**
 * Vercel: as GitHub's, on tokens of 56 characters. Prefixes: https://vercel.com/changelog/new-token-formats-and-secret-scanning;
 * the checksum was recomputed from the example there is of one.
 */
export const vercel: Checksum = (value) => {
  const body = behindPrefix(value);
  return body.length === 56 ? body.endsWith(base62(crc32(body.slice(0, -6)), 6)) : null;
};

/**
 * Cloudflare: 40 characters and their CRC-32 in hexadecimal.
 * https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/
 */
export const cloudflare: Checksum = (value) => {
  const body = behindPrefix(value);
  return body.length === 48 ? body.endsWith(hex(crc32(body.slice(0, 40)))) : null;
};

/** Zuplo: `zpka_<random>_<checksum>`, CRC-32 of the random part. https://zuplo.com/docs/articles/api-key-leak-prevention */
export const zuplo: Checksum = (value) => {
  const [, random = '', checksum = ''] = value.split('_');
  return checksum === hex(crc32(random));
};

/**
 * Grafana: the last eight digits are the CRC-32 of what stands before their `_`, its lowest byte first.
 * https://github.com/grafana/grafana/blob/main/pkg/components/satokengen/tokengen.go
 */
export const grafana: Checksum = (value) => {
  const digits = hex(crc32(value.slice(0, -9)));
  const swapped = [6, 4, 2, 0].map((at) => digits.slice(at, at + 2)).join('');
  return value.endsWith(`_${swapped}`);
};

/**
 * GitLab: routable tokens end in `.<version>.<length of the payload><CRC-32 of all before>`, numbers in base 36.
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/authn/token_field/generator/routable_token.rb
 */
export const gitlab: Checksum = (value) =>
  /\.[0-9a-z]{2}\.[0-9a-z]{9}$/u.test(value)
    ? value.endsWith(crc32(value.slice(0, -7)).toString(36).padStart(7, '0'))
    : null;

/**
 * Atlassian: the last eight digits, behind `=` or in an app password of 36 characters, are the CRC-32 of all before
 * them, in capitals. https://docs.rs/dd-sensitive-data-scanner (`atlassian_token_checksum`)
 */
export const atlassian: Checksum = (escaped) => {
  const value = escaped.replace(/\\=|%3d/iu, '=');
  return /=[0-9A-F]{8}$|^ATBB.{24}[0-9A-F]{8}$/u.test(value)
    ? value.endsWith(hex(crc32(value.slice(0, -8))).toUpperCase())
    : null;
};

/** NATS: the last two bytes are the CRC-16 of those before them, lowest first. https://github.com/nats-io/nkeys */
export const nkey: Checksum = (value) => {
  const bytes = fromBase32(value);
  const sum = crc16(bytes.subarray(0, -2));
  return bytes.at(-2) === (sum & 255) && bytes.at(-1) === sum >> 8;
};

function behindPrefix(value: string): string {
  return value.slice(value.indexOf('_') + 1);
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
