import { crc32 } from 'node:zlib';

/** A chunk of a PNG file (PNG, W3C, third edition, 5.3). */
export interface Chunk {
  /** Four letters: `IDAT`. */
  readonly type: string;
  readonly data: Uint8Array;
}

export interface Chunks {
  readonly chunks: readonly Chunk[];
  /** Bytes after the last chunk, which no viewer shows. */
  readonly rest: number;
}

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** More than any picture has. */
const MOST_CHUNKS = 100_000;

/** The chunks of a PNG up to its end, each checked against its checksum; null where it is damaged or broken off. */
export function chunksOf(bytes: Uint8Array): Chunks | null {
  if (!PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length && chunks.length < MOST_CHUNKS;) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    at = end + 4;
    if (type === 'IEND') return { chunks, rest: bytes.length - at };
  }
  return null;
}

/** A file of chunks. */
export function pngOf(chunks: readonly Chunk[]): Uint8Array {
  return Buffer.concat([
    Uint8Array.from(PNG_SIGNATURE),
    ...chunks.flatMap(({ type, data }) => {
      const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
      return [fourBytes(data.length), body, fourBytes(crc32(body))];
    }),
  ]);
}

function fourBytes(value: number): Uint8Array {
  const made = new Uint8Array(4);
  new DataView(made.buffer).setUint32(0, value);
  return made;
}
