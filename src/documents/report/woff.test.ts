import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { FACES, fontOf } from './pdf-fonts.ts';
import { unpackedFont } from './woff.ts';

const FILE = fileURLToPath(import.meta.resolve('roboto-fontface/fonts/roboto/Roboto-Regular.woff'));

test('given a packed font, when it is unpacked, then a reader of fonts sees the same glyphs in both', () => {
  const [packed, plain] = [openSync(FILE), create(Buffer.from(unpackedFont(readFileSync(FILE))))];
  if (!('layout' in packed) || !('layout' in plain)) throw new Error('The file holds several fonts.');
  const said = 'Ünïcode, Ωμέγα и Ж 0123';
  expect(plain.layout(said).glyphs.map(({ id, advanceWidth, path }) => [id, advanceWidth, path.toSVG()])).toEqual(
    packed.layout(said).glyphs.map(({ id, advanceWidth, path }) => [id, advanceWidth, path.toSVG()]),
  );
});

test('given every face, when its font is unpacked, then each table stands where and as large as the directory says, with its checksum', () => {
  for (const face of FACES) {
    const font = Buffer.from(fontOf(face));
    const count = font.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let at = 12; at < 12 + count * 16; at += 16) {
      const tag = font.toString('latin1', at, at + 4);
      const [start, size] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      // OpenType, "Calculating checksums"; that of `head` is made without one of its fields
      let sum = 0;
      for (let i = start; i < start + size; i += 4) sum = (sum + font.readUInt32BE(i)) >>> 0;
      if (tag === 'head') sum = (sum - font.readUInt32BE(start + 8)) >>> 0;
      expect([face, tag, sum]).toEqual([face, tag, font.readUInt32BE(at + 4)]);
    }
  }
});

test('given bytes that are no WOFF file, when they are unpacked, then that is a defect', () => {
  expect(() => unpackedFont(Buffer.from('OTTO and more'))).toThrow('no WOFF file');
});
