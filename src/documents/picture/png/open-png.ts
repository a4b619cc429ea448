import { inflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import type { DecodedPng } from 'fast-png';
import type { Budget } from '../../limits.ts';
import { type Refused, refused } from '../../document.ts';
import type { Raster } from '../raster.ts';
import { type Chunk, chunksOf, pngOf } from './chunks.ts';
import { type Header, filteredSize, headerOf } from './header.ts';
import { textsOfChunk } from './texts.ts';

/** Chunks that the pixels need; nothing else is looked at by the decoder, and nothing else reaches a copy. */
const OF_PIXELS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Chunks of frames after the first (APNG, PNG 11.3.6). */
const OF_FRAMES = new Set(['fdAT', 'fcTL', 'acTL']);

/** The pixels of a PNG, what its metadata says, and what a copy will not have. */
export function openPng(bytes: Uint8Array, budget: Budget): Raster | Refused {
  const read = chunksOf(bytes);
  const header = headerOf(read?.chunks[0]);
  if (read === null || header === null) return refused('damaged', 'is no whole PNG picture');
  const size = header.width * header.height;
  if (size > budget.limits.pixels || !budget.takeBytes(size * 4))
    return refused('too-large', 'is a picture of more pixels than are read');
  const kept = read.chunks.filter(({ type }) => OF_PIXELS.has(type));
  const decoded = fits(kept, header) ? decodePixels(pngOf(kept)) : null;
  const rgba = decoded === null ? null : asRgba(decoded);
  if (rgba === null) return refused('damaged', 'is a PNG picture whose pixels cannot be read');
  const others = read.chunks.filter(({ type }) => !OF_PIXELS.has(type));
  const frames = others.some(({ type }) => OF_FRAMES.has(type));
  return {
    kind: 'raster',
    pixels: { width: header.width, height: header.height, rgba },
    texts: others.flatMap(textsOfChunk),
    dropped: [
      ...(others.some(({ type }) => !OF_FRAMES.has(type)) ? ['what a picture says beside its pixels'] : []),
      ...(frames ? ['all frames of a moving picture but the first'] : []),
      ...(read.rest > 0 ? ['bytes after the end of a picture'] : []),
    ],
  };
}

/** Whether the pixels unpack to what the header says, and to no more: before anybody unpacks them without a limit. */
function fits(chunks: readonly Chunk[], header: Header): boolean {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  try {
    return inflateSync(packed, { maxOutputLength: filteredSize(header) + SLACK }).length > 0;
  } catch {
    return false;
  }
}

/** Some encoders put a few bytes more. */
const SLACK = 4096;

/** The decoder's own faults end here. */
function decodePixels(png: Uint8Array): DecodedPng | null {
  try {
    return decode(png, { checkCrc: true });
  } catch {
    return null;
  }
}

/** Every kind of pixels as four bytes each; of 16 bits the upper eight. Null where an index has no colour. */
function asRgba(png: DecodedPng): Uint8Array | null {
  const { width, height, palette, channels } = png;
  const data = spread(png);
  const rgba = new Uint8Array(width * height * 4);
  const grey = png.depth === 16 ? 1 / 257 : 255 / ((1 << png.depth) - 1);
  for (let i = 0; i < width * height; i += 1) {
    const sample = (channel: number): number => Math.round((data[i * channels + channel] ?? 0) * grey);
    if (palette !== undefined) {
      const colour = palette[data[i] ?? 0];
      if (colour === undefined) return null;
      if (colour[3] !== 0) rgba.set([...colour, 255].slice(0, 4), i * 4);
      continue;
    }
    const isGrey = channels < 3;
    const alpha = isClear(png, data, i) ? 0 : channels === 4 ? sample(3) : channels === 2 ? sample(1) : 255;
    // what cannot be seen is not kept either
    if (alpha === 0) continue;
    rgba.set([sample(0), isGrey ? sample(0) : sample(1), isGrey ? sample(0) : sample(2), alpha], i * 4);
  }
  return rgba;
}

/** One place for each sample where several share a byte. */
function spread({ data, width, height, depth, channels }: DecodedPng): DecodedPng['data'] {
  if (depth >= 8) return data;
  const row = Math.ceil((width * depth * channels) / 8);
  const made = new Uint8Array(width * height);
  for (let i = 0; i < made.length; i += 1) {
    const bit = (i % width) * depth;
    const byte = data[Math.floor(i / width) * row + (bit >> 3)] ?? 0;
    made[i] = (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  }
  return made;
}

/** Whether a pixel has the one colour that a `tRNS` chunk makes clear (PNG 11.3.1.1). */
function isClear({ transparency, channels }: DecodedPng, data: DecodedPng['data'], pixel: number): boolean {
  if (transparency === undefined || channels === 2 || channels === 4) return false;
  for (let channel = 0; channel < channels; channel += 1)
    if (data[pixel * channels + channel] !== transparency[channel]) return false;
  return true;
}
