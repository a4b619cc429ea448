import { sequenceLength } from './utf8.ts';

/** Byte order of UTF-16, as its mark says (Unicode 16, section 23.8); null where there is none. */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const STRICT = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
const ONE_BYTE = new TextDecoder('windows-1252');

/**
 * UTF-8, with every byte that belongs to no sequence read as windows-1252. A byte order mark stays in the text as one
 * unit, so that offsets are those of the file.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return STRICT.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return decodeMixed(bytes);
    throw error;
  }
}

function decodeMixed(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      pieces.push(STRICT.decode(bytes.subarray(from, at)), ONE_BYTE.decode(bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    at += length === 0 ? 1 : length;
  }
  pieces.push(STRICT.decode(bytes.subarray(from)));
  return pieces.join('');
}
