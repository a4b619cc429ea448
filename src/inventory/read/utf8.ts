import type { ImportFile } from '../importer.ts';

/**
 * A file's bytes as UTF-8 without a byte order mark, whatever Unicode encoding it has: spreadsheets and PowerShell 5 write
 * UTF-16. Where there is no mark, UTF-16 is known by the zero byte beside its first character.
 */
export async function* utf8(file: ImportFile): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder: Decoder | null = null;
  const encoder = new TextEncoder();
  for await (const chunk of file.open()) {
    let bytes: Uint8Array = chunk;
    if (head !== null) {
      bytes = joined([head, chunk]);
      if (bytes.length < 4) {
        head = bytes;
        continue;
      }
      head = null;
      decoder = utf16(bytes);
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    }
    yield decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }));
  }
  if (head !== null && head.length > 0) yield head;
  if (decoder !== null) yield encoder.encode(decoder.decode());
}

type Decoder = InstanceType<typeof TextDecoder>;

function utf16(head: Uint8Array): Decoder | null {
  const [a, b] = head;
  // the decoders take the mark away themselves
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return new TextDecoder('utf-16le');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return new TextDecoder('utf-16be');
  return null;
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first;
  const all = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
