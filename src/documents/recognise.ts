import type { FormatName } from './format-names.ts';

/** What the first bytes and the name say a file is; null where it is no kind that is read. */
export function recognise(bytes: Uint8Array, _name: string): FormatName | null {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  const other = OTHERS.some((signature) => begins(bytes, signature));
  return other ? null : 'text';
}

/** Signatures of what is no text, from the formats' own descriptions. */
const OTHERS: readonly (readonly number[])[] = [
  // [MS-CFB] 2.2: DOC, XLS, PPT, MSG, and what Office encrypts
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
];

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
