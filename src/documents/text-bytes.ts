/** Text of a part or a file, and the way back to bytes of the same encoding. */
export interface Decoded {
  readonly text: string;
  encode(text: string): Uint8Array;
}

/**
 * Bytes as text: UTF-8 or UTF-16 (by its mark, or by a zero in every second byte), else windows-1252 as browsers read it
 * (WHATWG Encoding, which gives every byte a sign of its own). What is not changed is written back as it was. Null where
 * they are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const wide = wideOrder(bytes);
  if (wide !== null) return decodeWide(bytes, wide);
  if (bytes.subarray(0, LOOK).includes(0)) return null;
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const mark = bytes.subarray(0, hasMark ? 3 : 0);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark.length));
    return { text, encode: (safe) => Buffer.concat([mark, Buffer.from(safe, 'utf8')]) };
  } catch {
    if (hasControls(bytes.subarray(0, LOOK))) return null;
    return { text: new TextDecoder('windows-1252').decode(bytes), encode: encodeWestern };
  }
}

/** So much of a file is looked at to tell text from other bytes. */
const LOOK = 1 << 16;

/** Of bytes that are no UTF-8, more than this share of signs that no text has means that they are no text at all. */
const MOST_CONTROLS = 0.02;

function hasControls(head: Uint8Array): boolean {
  // BEL, BS, HT, LF, VT, FF, CR and ESC stand in logs of terminals
  const controls = head.filter((byte) => byte < 7 || (byte > 13 && byte < 32 && byte !== 27));
  return controls.length > head.length * MOST_CONTROLS;
}

/** The sign of each byte of windows-1252, the other way round; what it has no sign for is written as a question mark. */
const WESTERN = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (sign, byte) => [sign, byte],
  ),
);

const UNKNOWN_SIGN = 0x3f;

function encodeWestern(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text), (sign) => WESTERN.get(sign) ?? UNKNOWN_SIGN);
}

export type Order = 'le' | 'be';

/** Whether bytes are UTF-16, by their mark or by a zero in every second of them. */
export function wideOrder(bytes: Uint8Array): Order | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  const head = bytes.subarray(0, LOOK);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (head.length < 4 || Math.max(even, odd) < head.length * 0.35 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'le' : 'be';
}

function decodeWide(bytes: Uint8Array, order: Order): Decoded | null {
  if (bytes.length % 2 === 1) return null;
  const little = order === 'le' ? bytes : swapped(bytes);
  const text = Buffer.from(little).toString('utf16le');
  // a zero in UTF-16 too: it is UTF-32, or no text
  if (text.slice(0, LOOK).includes('\0')) return null;
  return {
    text,
    encode(safe) {
      const made = new Uint8Array(Buffer.from(safe, 'utf16le'));
      return order === 'le' ? made : swapped(made);
    },
  };
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (_, i) => bytes[i ^ 1] ?? 0);
}
