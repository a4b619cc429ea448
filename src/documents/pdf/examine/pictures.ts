import { createHash } from 'node:crypto';
import { ImageKind, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { proofLines } from '../../picture/proof-lines.ts';
import type { Examined } from '../../document.ts';
import type { PDFPageProxy } from './pdfjs.ts';

/** Pixels as pdf.js unpacks them, with its own decoders. */
interface Unpacked {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array;
}

const PICTURES = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
]);

/** Smaller pictures show no word. */
const LEAST_SIDE = 12;

/** What can be read in the pictures of a page. `read` are those that were read before, by their pixels. */
export async function picturesOn(page: PDFPageProxy, number: number, read: Set<string>): Promise<Examined> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts: Examined['texts'][number][] = [];
  const unexamined = new Set<string>();
  for (const [i, operator] of fnArray.entries()) {
    if (!PICTURES.has(operator)) continue;
    const args: unknown = argsArray[i];
    const given: unknown = Array.isArray(args) ? args[0] : null;
    const picture = await unpackedOf(page, given);
    if (picture === null) {
      unexamined.add(`a picture on page ${number} that the second reader cannot unpack`);
      continue;
    }
    const { width, height } = picture;
    if (width < LEAST_SIDE || height < LEAST_SIDE) continue;
    const hash = createHash('sha256').update(picture.data).digest('hex');
    if (read.has(hash)) continue;
    read.add(hash);
    const rgba = rgbaOf(picture);
    const lines = rgba === null ? null : await proofLines({ rgba, width, height });
    if (lines === null) unexamined.add(`a picture on page ${number} that could not be read`);
    else texts.push({ text: lines.join('\n'), place: `page ${number}, a picture`, marks: [] });
  }
  return { texts, bytes: [], unexamined: [...unexamined] };
}

/** The pixels that an operator paints: its own, or those that it names. */
async function unpackedOf(page: PDFPageProxy, given: unknown): Promise<Unpacked | null> {
  if (typeof given !== 'string') {
    const named = property(given, 'data');
    return typeof named === 'string' ? await unpackedOf(page, named) : asUnpacked(given);
  }
  const objects = given.startsWith('g_') ? page.commonObjs : page.objs;
  return await new Promise((resolve) => {
    objects.get(given, (found: unknown) => resolve(asUnpacked(found)));
  });
}

function asUnpacked(value: unknown): Unpacked | null {
  const [width, height, data] = [property(value, 'width'), property(value, 'height'), property(value, 'data')];
  const kind = property(value, 'kind');
  if (typeof width !== 'number' || typeof height !== 'number') return null;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.length);
  return { width, height, data: bytes, kind: typeof kind === 'number' ? kind : ImageKind.GRAYSCALE_1BPP };
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function rgbaOf({ width, height, kind, data }: Unpacked): Uint8Array | null {
  if (kind === ImageKind.RGBA_32BPP) return data;
  const rgba = new Uint8Array(width * height * 4).fill(255);
  if (kind === ImageKind.RGB_24BPP) {
    for (let from = 0, to = 0; to < rgba.length; from += 3, to += 4) {
      rgba[to] = data[from] ?? 0;
      rgba[to + 1] = data[from + 1] ?? 0;
      rgba[to + 2] = data[from + 2] ?? 0;
    }
    return rgba;
  }
  if (kind !== ImageKind.GRAYSCALE_1BPP) return null;
  const row = (width + 7) >> 3;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const level = (((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255;
      const at = (y * width + x) * 4;
      rgba[at] = level;
      rgba[at + 1] = level;
      rgba[at + 2] = level;
    }
  }
  return rgba;
}
