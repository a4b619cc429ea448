import { Unreadable } from './refusal.ts';

/** SHA-256 as handed in: node's, the browser's, or our own `sha256.ts`. Returns 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether two byte strings are the same. Not constant in time: nothing compared here is secret. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Decodes strict UTF-8: a bad sequence is refused, a byte order mark is kept. */
export function fromUtf8(bytes: Uint8Array, where = ''): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Unreadable('not-utf8', where);
    throw error;
  }
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads exactly `length` bytes of lower-case hexadecimal. */
export function fromHex(text: string, length: number, where = ''): Uint8Array {
  if (text.length !== 2 * length || !/^[0-9a-f]*$/u.test(text)) throw new Unreadable('not-hex', where);
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}
