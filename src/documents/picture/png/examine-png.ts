import { inflateSync } from 'node:zlib';
import type { Pixels } from '../ocr/grey.ts';

/** What stands in a PNG that this project wrote: pixels, and the unpacked bytes of each of its parts. */
export interface PlainPicture {
  readonly pixels: Pixels;
  readonly bytes: readonly Uint8Array[];
}

/**
 * Reads a PNG that has pixels and nothing else: header, one stretch of data, end, 8 bits a sample, no interlace, nothing
 * after it. Null where there is anything more. By other code than that which opens and writes.
 */
export function plainPng(bytes: Uint8Array, mostPixels: number): PlainPicture | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || file.toString('latin1', 12, 16) !== 'IHDR') return null;
  const size = file.length >= 45 && file.readUInt32BE(8) === 13 ? file.readUInt32BE(33) : -1;
  if (size < 0 || file.toString('latin1', 37, 41) !== 'IDAT' || file.length !== 41 + size + 4 + 12) return null;
  if (file.toString('latin1', file.length - 8, file.length - 4) !== 'IEND' || file.readUInt32BE(file.length - 12) !== 0)
    return null;
  const [width, height, colours] = [file.readUInt32BE(16), file.readUInt32BE(20), file[25]];
  const channels = colours === 2 ? 3 : colours === 6 ? 4 : 0;
  if (file[24] !== 8 || channels === 0 || file[28] !== 0 || width * height > mostPixels) return null;
  const expected = (width * channels + 1) * height;
  const packed = file.subarray(41, 41 + size);
  const rows = unpacked(packed, expected);
  if (rows === null) return null;
  const rgba = unfiltered(rows, width, height, channels);
  return rgba === null ? null : { pixels: { width, height, rgba }, bytes: [file.subarray(0, 33), rows] };
}

/** The rows, if they are all that was packed. */
function unpacked(packed: Buffer, expected: number): Buffer | null {
  try {
    const { buffer, engine } = withInfo(packed, expected);
    return buffer.length === expected && engine.bytesWritten === packed.length ? buffer : null;
  } catch {
    return null;
  }
}

function withInfo(packed: Buffer, expected: number): { buffer: Buffer; engine: { bytesWritten: number } } {
  const told: unknown = inflateSync(packed, { maxOutputLength: expected, info: true });
  if (typeof told === 'object' && told !== null && 'buffer' in told && 'engine' in told) {
    const { buffer, engine } = told;
    if (Buffer.isBuffer(buffer) && typeof engine === 'object' && engine !== null && 'bytesWritten' in engine)
      return { buffer, engine: { bytesWritten: Number(engine.bytesWritten) } };
  }
  throw new TypeError('zlib told nothing of what it read.');
}

/** Takes off the filters none and up; another was not written here. */
function unfiltered(rows: Buffer, width: number, height: number, channels: number): Uint8Array | null {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  const stride = width * channels + 1;
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * stride];
    if (filter !== 0 && filter !== 2) return null;
    for (let i = 0; i < width * channels; i += 1) {
      const at = (y * width + Math.floor(i / channels)) * 4 + (i % channels);
      const above = filter === 2 && y > 0 ? (rgba[at - width * 4] ?? 0) : 0;
      rgba[at] = (rows[y * stride + 1 + i] ?? 0) + above;
    }
  }
  return rgba;
}
