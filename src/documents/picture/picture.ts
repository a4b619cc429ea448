import type { Format } from '../context.ts';
import { type Examined, type Opening, type Passage, type Refused, refused } from '../document.ts';
import type { FormatName } from '../format-names.ts';
import { plainJpeg } from './jpeg/examine-jpeg.ts';
import { openJpeg } from './jpeg/open-jpeg.ts';
import { writeJpeg } from './jpeg/write-jpeg.ts';
import type { Pixels } from './ocr/grey.ts';
import { paint } from './paint.ts';
import { wordsToPassage } from './passage.ts';
import { type PlainPicture, plainPng } from './png/examine-png.ts';
import { openPng } from './png/open-png.ts';
import { writePng } from './png/write-png.ts';
import { proofLines } from './proof-lines.ts';
import type { Raster } from './raster.ts';
import { readWords } from './words.ts';

/** A screenshot or another picture without loss: its pixels alone are written again. */
export const png: Format = {
  async open(bytes, { budget }) {
    const raster = openPng(bytes, budget);
    return raster.kind === 'refused' ? raster : await opening('png', raster, (pixels) => writePng(pixels));
  },
  examine: async (bytes, context) => await examined(plainPng(bytes, context.budget.limits.pixels)),
};

/** A photograph; where nothing has to be painted over, its pixels stay as they were coded. */
export const jpeg: Format = {
  async open(bytes, { budget }) {
    const raster = openJpeg(bytes, budget);
    if (raster.kind === 'refused') return raster;
    return await opening('jpeg', raster, (pixels, isPainted) =>
      isPainted || raster.bare === null ? writeJpeg(pixels) : raster.bare,
    );
  },
  examine: async (bytes, context) => await examined(plainJpeg(bytes, context.budget.limits.pixels)),
};

/** Pictures of kinds that are not read: they are told apart so that a person knows what to do. */
export const otherPicture: Format = {
  open: () => Promise.resolve(notRead()),
  examine: (bytes) =>
    Promise.resolve({ texts: [], bytes: [bytes], unexamined: ['a picture of a kind that is not read'] }),
};

function notRead(): Refused {
  return refused('unknown', 'is a picture of a kind that is not read: save it as PNG or JPEG');
}

async function opening(
  format: FormatName,
  { pixels, texts, dropped }: Raster,
  encode: (pixels: Pixels, isPainted: boolean) => Uint8Array,
): Promise<Opening> {
  const { rgba, width, height } = pixels;
  const words = await readWords(rgba, width, height);
  if (words === null) return refused('too-large', 'is a picture whose words could not be read in time');
  const text = wordsToPassage(words);
  const beside: Passage[] = texts.length === 0 ? [] : [{ text: texts.join('\n'), place: 'metadata', marks: [] }];
  return {
    kind: 'opened',
    document: {
      format,
      passages: [text.passage, ...beside],
      dropped,
      write([edits = []], values) {
        const boxes = text.boxesFor(edits, values);
        const painted = boxes.length === 0 ? rgba : paint(rgba, width, height, boxes);
        return Promise.resolve({
          kind: 'written',
          bytes: encode({ width, height, rgba: painted }, boxes.length > 0),
        });
      },
    },
  };
}

async function examined(picture: PlainPicture | null): Promise<Examined> {
  const unread = (says: string): Examined => ({ texts: [], bytes: [], unexamined: [says] });
  if (picture === null) return unread('a picture with more in it than its pixels');
  const lines = await proofLines(picture.pixels);
  if (lines === null) return unread('a picture whose words could not be read in time');
  const texts = lines.length === 0 ? [] : [{ text: lines.join('\n'), place: 'picture', marks: [] }];
  return { texts, bytes: picture.bytes, unexamined: [] };
}
