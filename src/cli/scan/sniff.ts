import { wideOrder } from '../../redact/pass/decode.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes say about a file. */
export type Content =
  | { readonly kind: 'text'; readonly encoding: Encoding }
  /** A document or an archive: it may hold words, but not where a reader of text would find them. */
  | { readonly kind: 'document'; readonly name: string }
  | { readonly kind: 'binary' };

/** How many bytes `sniff` wants to see, where there are so many. */
export const HEAD = 8192;

/**
 * Text or not, from the beginning of a file. The signatures are those of the formats' own descriptions: ISO 32000-2,
 * 7.5.2 (PDF); APPNOTE 4.3.7 (ZIP, and with it DOCX, XLSX, PPTX, ODT); POSIX.1-2017, pax (TAR); RFC 1952 (gzip); [MS-CFB] 2.2 (DOC, XLS, MSG).
 */
export function sniff(head: Uint8Array): Content {
  const document = DOCUMENTS.find(({ begins, at = 0 }) => begins.every((byte, i) => head[at + i] === byte));
  if (document !== undefined) return { kind: 'document', name: document.name };
  const wide = wideOrder(head) ?? wideWithoutMark(head);
  if (wide !== null) return { kind: 'text', encoding: wide };
  return head.subarray(0, HEAD).includes(0) ? { kind: 'binary' } : { kind: 'text', encoding: 'utf-8' };
}

const DOCUMENTS: readonly { readonly name: string; readonly at?: number; readonly begins: readonly number[] }[] = [
  { name: 'PDF', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'ZIP, DOCX, XLSX, PPTX or ODT', begins: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'empty ZIP', begins: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'TAR', at: 257, begins: [0x75, 0x73, 0x74, 0x61, 0x72] },
  { name: 'gzip', begins: [0x1f, 0x8b, 0x08] },
  { name: 'DOC, XLS, PPT or MSG', begins: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: '7-Zip', begins: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'RAR', begins: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { name: 'bzip2', begins: [0x42, 0x5a, 0x68] },
  { name: 'xz', begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { name: 'Zstandard', begins: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'PNG', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { name: 'JPEG', begins: [0xff, 0xd8, 0xff] },
];

/** UTF-16 without a mark: nearly every second byte is zero, and always on the same side. */
function wideWithoutMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 2;
  if (most < 2 || Math.max(even, odd) < most * 0.7 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
