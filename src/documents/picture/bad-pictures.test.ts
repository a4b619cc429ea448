import { deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import { zipSync } from 'fflate';
import { encode as encodeJpeg } from 'jpeg-js';
import { expect, test } from 'vitest';
import { copyOf, madeCopyOf } from '../../../test/support/copy-of.ts';
import { plainJpeg } from './jpeg/examine-jpeg.ts';
import { plainPng } from './png/examine-png.ts';
import { type Chunk, chunksOf, pngOf } from './png/chunks.ts';

const [WIDTH, HEIGHT] = [24, 16];
/** A slope of colours: no letters in it. */
const RGBA = Uint8Array.from({ length: WIDTH * HEIGHT * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 3) % 200));
const PNG = encode({ width: WIDTH, height: HEIGHT, data: RGBA, channels: 4, depth: 8 });
const JPEG = Uint8Array.from(encodeJpeg({ width: WIDTH, height: HEIGHT, data: RGBA }, 90).data);
const MOST = 1_000_000;

function header(width: number, height: number, depth = 8, colours = 2): Chunk {
  const data = new Uint8Array(13);
  new DataView(data.buffer).setUint32(0, width);
  new DataView(data.buffer).setUint32(4, height);
  data.set([depth, colours], 8);
  return { type: 'IHDR', data };
}

const END: Chunk = { type: 'IEND', data: new Uint8Array(0) };

function data(bytes: number): Chunk {
  return { type: 'IDAT', data: deflateSync(new Uint8Array(bytes)) };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));
}

const HALF_JPEG = JPEG.subarray(0, JPEG.length >> 1);
/** The frame's height and width stand five bytes behind its marker. */
const HUGE_JPEG = Uint8Array.from(JPEG);
HUGE_JPEG.set([0xff, 0xf0, 0xff, 0xf0], JPEG.findIndex((byte, i) => byte === 0xff && JPEG[i + 1] === 0xc0) + 5);

test.each([
  ['a PNG that declares 60,000 by 60,000 pixels', pngOf([header(60_000, 60_000), data(9), END]), 'too-large'],
  ['a PNG without any pixels', pngOf([header(0, 5), data(9), END]), 'damaged'],
  ['a PNG whose pixels unpack to far more than it says', pngOf([header(9, 9), data(50_000_000), END]), 'damaged'],
  ['a PNG with a depth that there is not', pngOf([header(9, 9, 5), data(999), END]), 'damaged'],
  ['a PNG with a wrong checksum', flipped(PNG, PNG.length - 20), 'damaged'],
  ['half a PNG', PNG.subarray(0, PNG.length >> 1), 'damaged'],
  ['the first bytes of a PNG', PNG.subarray(0, 8), 'damaged'],
  ['a PNG whose pixels are no deflated data', pngOf([header(9, 9), { type: 'IDAT', data: RGBA }, END]), 'damaged'],
  ['half a JPEG', HALF_JPEG, 'damaged'],
  ['half a JPEG with an end put behind it', Buffer.concat([HALF_JPEG, Uint8Array.of(0xff, 0xd9)]), 'damaged'],
  ['a JPEG that declares 65,520 by 65,520 pixels', HUGE_JPEG, 'too-large'],
  ['the first bytes of a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'damaged'],
  ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'unknown'],
  ['a WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1'), 'unknown'],
  ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'unknown'],
])('given %s, when it is copied, then it is refused', async (_what, bytes, reason) => {
  expect(await copyOf(bytes, 'picture')).toMatchObject({ kind: 'refused', reason });
});

const HIDDEN = zipSync({ 'hidden.txt': Buffer.from('behind the picture') });

test.each([
  ['a PNG with an archive behind its end', Buffer.concat([PNG, HIDDEN])],
  ['a PNG with another PNG behind its end, as a cropped screenshot once left it', Buffer.concat([PNG, PNG])],
  ['a JPEG with an archive behind its end', Buffer.concat([JPEG, HIDDEN])],
])(
  'given %s, when it is copied, then nothing is behind the end of the copy, and it is said so',
  async (_what, bytes) => {
    const copy = await copyOf(bytes, 'picture');
    expect(copy).toMatchObject({ kind: 'made', dropped: ['bytes after the end of a picture'] });
    if (copy.kind !== 'made') return;
    expect(Buffer.from(copy.bytes).includes('hidden.txt')).toBe(false);
    expect(plainPng(copy.bytes, MOST) ?? plainJpeg(copy.bytes, MOST)).not.toBeNull();
  },
);

test('given a PNG that says something in every kind of chunk, when it is copied, then three chunks are left', async () => {
  const text = (type: string, body: string): Chunk => ({ type, data: Buffer.from(body, 'latin1') });
  const [first, ...rest] = chunksOf(PNG)?.chunks ?? [];
  const full = pngOf([
    first ?? END,
    text('tEXt', 'Comment\0harbour plans'),
    { type: 'zTXt', data: Buffer.concat([Buffer.from('Title\0\0'), deflateSync(Buffer.from('harbour plans'))]) },
    text('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x>harbour plans</x>'),
    text('tIME', '\x07\xef\x01\x01\x01\x01\x01'),
    text('eXIf', 'MM\0*harbour plans'),
    text('prIV', 'harbour plans'),
    text('acTL', '\0\0\0\x02\0\0\0\0'),
    ...rest,
  ]);
  const copy = await madeCopyOf(full, 'picture.png');
  expect(chunksOf(copy)?.chunks.map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect(plainPng(copy, MOST)?.pixels.rgba).toEqual(RGBA);
});

test('given a PNG with letters in pixels that are clear, when it is copied, then nothing is in those pixels', async () => {
  const clear = Uint8Array.from(RGBA, (level, i) => (i % 4 === 3 ? (i < 400 ? 0 : 255) : level));
  const copy = await madeCopyOf(encode({ width: WIDTH, height: HEIGHT, data: clear, channels: 4, depth: 8 }), 'a.png');
  const made = plainPng(copy, MOST)?.pixels.rgba ?? new Uint8Array(0);
  expect(made.subarray(0, 400).every((level) => level === 0)).toBe(true);
  expect(made.subarray(400)).toEqual(clear.subarray(400));
});

test.each([
  ['grey', { channels: 1, depth: 8 }],
  ['grey of 16 bits', { channels: 1, depth: 16 }],
  ['colours of 16 bits', { channels: 3, depth: 16 }],
  ['grey and opacity', { channels: 2, depth: 8 }],
] as const)('given a PNG in %s, when it is copied, then its copy looks the same in eight bits', async (_what, how) => {
  const wide = how.depth === 16;
  const levels = Array.from({ length: WIDTH * HEIGHT * how.channels }, (_, i) => 55 + ((i * 7) % 200));
  const samples = wide ? Uint16Array.from(levels, (level) => level * 257) : Uint8Array.from(levels);
  for (const interlace of ['null', 'Adam7'] as const) {
    const bytes = encode({ width: WIDTH, height: HEIGHT, data: samples, ...how }, { interlace });
    const made = plainPng(await madeCopyOf(bytes, 'a.png'), MOST)?.pixels.rgba ?? new Uint8Array(0);
    for (let i = 0; i < WIDTH * HEIGHT; i += 1) expect(made[i * 4]).toBe(levels[i * how.channels]);
  }
});

test('given a PNG with a palette, when it is copied, then its copy has the colours', async () => {
  const palette = [
    [200, 10, 10],
    [10, 200, 10],
    [10, 10, 200],
  ];
  const indices = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => i % 3);
  const bytes = encode({ width: WIDTH, height: HEIGHT, data: indices, channels: 1, depth: 8, palette });
  const made = plainPng(await madeCopyOf(bytes, 'a.png'), MOST)?.pixels.rgba ?? new Uint8Array(0);
  for (let i = 0; i < indices.length; i += 1)
    expect([...made.subarray(i * 4, i * 4 + 3)]).toEqual(palette[indices[i] ?? 0]);
});
