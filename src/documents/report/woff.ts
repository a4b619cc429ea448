import { inflateSync } from 'node:zlib';

/**
 * The tables of a WOFF file as the plain font that they were packed from (OpenType). A reader of packed ones unpacks a
 * table again for every glyph that it looks at, which takes a hundred times as long.
 *
 * @param bytes a font of ours (W3C, WOFF File Format 1.0, sections 3 to 5)
 */
export function unpackedFont(bytes: Uint8Array): Uint8Array {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (packed.toString('latin1', 0, 4) !== 'wOFF') throw new Error('A font of ours is no WOFF file.');
  const tables = Array.from({ length: packed.readUInt16BE(12) }, (_, i) => tableAt(packed, 44 + i * 20));
  const directory = Buffer.alloc(12 + tables.length * 16);
  packed.copy(directory, 0, 4, 8);
  const fit = Math.floor(Math.log2(tables.length));
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** fit, 6);
  directory.writeUInt16BE(fit, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** fit), 10);
  let end = directory.length;
  const bodies = tables.map(({ tag, sum, data }, i) => {
    const at = 12 + i * 16;
    directory.set(tag, at);
    directory.set(sum, at + 4);
    directory.writeUInt32BE(end, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    // each table begins at a multiple of four
    const body = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    end += body.length;
    return body;
  });
  return Buffer.concat([directory, ...bodies]);
}

interface Table {
  readonly tag: Buffer;
  readonly sum: Buffer;
  readonly data: Buffer;
}

/** An entry of the directory: tag, offset, packed length, length, checksum; one that would not shrink is not packed. */
function tableAt(packed: Buffer, entry: number): Table {
  const [at, size] = [packed.readUInt32BE(entry + 4), packed.readUInt32BE(entry + 8)];
  const kept = packed.subarray(at, at + size);
  return {
    tag: packed.subarray(entry, entry + 4),
    sum: packed.subarray(entry + 16, entry + 20),
    data: size < packed.readUInt32BE(entry + 12) ? inflateSync(kept) : kept,
  };
}
