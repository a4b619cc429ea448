import type { FormatName } from './format-names.ts';
import { isPdf } from './pdf/is-pdf.ts';
import { pictureKind } from './picture/signatures.ts';
import { textKind } from './text/text-kind.ts';
import { zipKind } from './zip/zip-kind.ts';

/** What the first bytes and the name say a file is; null where it is no kind that is read. */
export function recognise(bytes: Uint8Array, name: string): FormatName | null {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return zipKind(bytes);
  if (begins(bytes, [0x1f, 0x8b, 0x08])) return 'gzip';
  const picture = pictureKind(bytes);
  if (picture !== null) return picture;
  // POSIX.1-2017, pax, "ustar Interchange Format": the magic of a header
  if (begins(bytes.subarray(257), [0x75, 0x73, 0x74, 0x61, 0x72])) return 'tar';
  if (isPdf(bytes)) return 'pdf';
  const other = OTHERS.some((signature) => begins(bytes, signature));
  return other ? null : textKind(bytes, name);
}

/** Signatures of what is no text, from the formats' own descriptions. */
const OTHERS: readonly (readonly number[])[] = [
  // [MS-CFB] 2.2: DOC, XLS, PPT, MSG, and what Office encrypts
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
];

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
