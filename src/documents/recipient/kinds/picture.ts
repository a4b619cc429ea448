import { type Refused, refused } from '../../document.ts';
import { withDocument } from '../../pdf/engine/load.ts';
import { withPdfium } from '../../pdf/engine/pdfium.ts';
import { rendered } from '../../pdf/engine/render.ts';
import { openJpeg } from '../../picture/jpeg/open-jpeg.ts';
import { writeJpeg } from '../../picture/jpeg/write-jpeg.ts';
import type { Pixels } from '../../picture/ocr/grey.ts';
import { openPng } from '../../picture/png/open-png.ts';
import { writePng } from '../../picture/png/write-png.ts';
import { inTwo, printable, printed } from '../printed.ts';
import type { Words } from '../recipient.ts';
import type { Stamp } from '../stamp.ts';

/** A picture: a white strip below it with the line. Its own pixels stay; those of a photograph are coded again. */
export const stampPng: Stamp = async (bytes, words, { budget }) => {
  const raster = openPng(bytes, budget);
  return raster.kind === 'refused' ? raster : await stamped(raster.pixels, words, writePng);
};

export const stampJpeg: Stamp = async (bytes, words, { budget }) => {
  const raster = openJpeg(bytes, budget);
  return raster.kind === 'refused' ? raster : await stamped(raster.pixels, words, writeJpeg);
};

async function stamped(picture: Pixels, words: Words, encode: (pixels: Pixels) => Uint8Array) {
  const said = printable(words);
  const strip = await stripFor(picture.width, said);
  if ('kind' in strip) return strip;
  return { kind: 'stamped' as const, bytes: encode(below(picture, strip)), marks: [said.line] };
}

/** In points; a pixel of the strip is half of one, or less on large pictures. */
const SIZE = 8;
const LEAST_SCALE = 2;
const MOST_SCALE = 5;

async function stripFor(width: number, words: Words): Promise<Pixels | Refused> {
  const one = await printed([words.line], SIZE);
  const line = one.width * LEAST_SCALE <= width ? one : await printed(inTwo(words), SIZE);
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, width / line.width));
  const size = { width: Math.ceil(line.width * scale), height: Math.ceil(line.height * scale) };
  const drawn = await withPdfium((pdfium) =>
    withDocument(pdfium, line.pdf, (document) => rendered(pdfium, document, 0, size)),
  );
  return drawn !== null && typeof drawn === 'object' && 'rgba' in drawn
    ? drawn
    : refused('too-large', 'is a picture below which a name could not be drawn');
}

/** A narrow picture gets a white margin, so that the words can be read. */
function below(picture: Pixels, strip: Pixels): Pixels {
  const width = Math.max(picture.width, strip.width);
  const height = picture.height + strip.height;
  const rgba = new Uint8Array(width * height * 4).fill(255);
  put(rgba, width, picture, 0);
  put(rgba, width, strip, picture.height);
  return { width, height, rgba };
}

function put(rgba: Uint8Array, width: number, from: Pixels, top: number): void {
  for (let y = 0; y < from.height; y += 1) {
    const row = from.rgba.subarray(y * from.width * 4, (y + 1) * from.width * 4);
    rgba.set(row, (top + y) * width * 4);
  }
}
