import { isUtf8, sequenceLength } from './utf8.ts';

/** A text and the way back to its bytes. */
export interface Decoded {
  readonly text: string;
  /** Byte offsets of places in the text (UTF-16 units, in rising order). */
  byteOffsets(units: readonly number[]): number[];
}

/**
 * The text of bytes: UTF-16 where they begin with its byte order mark, UTF-8 otherwise. A byte that belongs to no UTF-8
 * sequence is read as windows-1252. A byte order mark stays in the text as one unit, so that offsets are those of
 * the file.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideOrder(bytes);
  if (wide !== null)
    return {
      text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes),
      byteOffsets: (units) => units.map((unit) => Math.min(unit * 2, bytes.length)),
    };
  return { text: decodeUtf8(bytes), byteOffsets: (units) => byteOffsetsIn(bytes, units) };
}

/** Byte order of UTF-16, as its mark says (Unicode 16, section 23.8); null where there is none. */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const ONE_BYTE = new TextDecoder('windows-1252');

/** UTF-8, with every byte that belongs to no sequence read as windows-1252. */
export function decodeUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return UTF8.decode(bytes);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      pieces.push(UTF8.decode(bytes.subarray(from, at)), ONE_BYTE.decode(bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    at += length === 0 ? 1 : length;
  }
  pieces.push(UTF8.decode(bytes.subarray(from)));
  return pieces.join('');
}

function byteOffsetsIn(bytes: Uint8Array, units: readonly number[]): number[] {
  let at = 0;
  let unit = 0;
  return units.map((wanted) => {
    while (unit < wanted && at < bytes.length) {
      const length = sequenceLength(bytes, at);
      at += length === 0 ? 1 : length;
      unit += length === 4 ? 2 : 1;
    }
    return at;
  });
}
