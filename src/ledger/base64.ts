import { Unreadable } from './refusal.ts';

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648 section 4, with padding: as signed notes, checkpoints and DSSE write it. */
export function toBase64(bytes: Uint8Array): string {
  return encode(bytes, STANDARD).padEnd(Math.ceil(bytes.length / 3) * 4, '=');
}

/** RFC 4648 section 5, without padding: as our own JSON writes it. */
export function toBase64Url(bytes: Uint8Array): string {
  return encode(bytes, URL_SAFE);
}

/** Reads padded standard base64; white space, wrong padding and non-zero spare bits are refused. */
export function fromBase64(text: string, where = ''): Uint8Array {
  const bare = text.replace(/={1,2}$/u, '');
  const bytes = decode(bare, STANDARD, where);
  if (toBase64(bytes) !== text) throw new Unreadable('not-base64', where);
  return bytes;
}

/** Reads unpadded URL-safe base64; `length` in bytes is checked where it is given. */
export function fromBase64Url(text: string, length: number | null, where = ''): Uint8Array {
  const bytes = decode(text, URL_SAFE, where);
  if (toBase64Url(bytes) !== text || (length !== null && bytes.length !== length))
    throw new Unreadable('not-base64', where);
  return bytes;
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet.charAt((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (6 - bits)) & 63);
}

function decode(text: string, alphabet: string, where: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) throw new Unreadable('not-base64', where);
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 255;
    at += 1;
    held &= (1 << bits) - 1;
  }
  return bytes.subarray(0, at);
}
