import type { Page } from 'tesseract.js';
import { difference } from './difference.ts';
import { type Segmentation, recogniseText } from './engine.ts';
import { type Grey, type Pixels, plainGrey } from './grey.ts';
import { reduced } from './reduced.ts';
import { MARGIN, scaled } from './scaled.ts';
import { withoutRules } from './without-rules.ts';

/** A way of preparing a picture for OCR. What one way misreads, another often reads. */
export interface Way {
  readonly from: 'plain' | 'difference';
  /** How much of the greatest enlargement. */
  readonly share: number;
  readonly segmentation: Segmentation;
}

/** The way of the second reader. The first knows it too: what only the second saw could not be painted over. */
export const PROOF: Way = { from: 'difference', share: 0.75, segmentation: 'sparse' };

/** The ways of reading a picture, the one that reads screenshots best first. */
export const WAYS: readonly Way[] = [
  { from: 'difference', share: 1, segmentation: 'page' },
  { from: 'plain', share: 0.67, segmentation: 'page' },
  PROOF,
];

/** Edges of a word in pixels of the picture, the lower and right ones just outside it. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Seen {
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly box: Box;
  /** Which line of the engine's it stands in. */
  readonly line: number;
}

/** The words that one way of reading sees; null where the engine broke off. */
export async function readIn(way: Way, pixels: Pixels): Promise<Seen[] | null> {
  if (isEmpty(pixels)) return [];
  const by = Math.ceil(Math.sqrt((pixels.width * pixels.height) / ENLARGED));
  const small = reduced(pixels, by);
  const factor = Math.max(LEAST, way.share * enlargement(small));
  const page = await recogniseText(scaled(prepared(way, small), factor), way.segmentation);
  return page === null ? null : wordsOf(page, factor / by, pixels);
}

/** Of one colour, or too flat for any letter: nothing is there to be read. */
function isEmpty({ width, height, rgba }: Pixels): boolean {
  if (width < LETTER || height < LETTER) return true;
  for (let at = 4; at < rgba.length; at += 1) if (rgba[at] !== rgba[at - 4]) return false;
  return true;
}

/** Pixels of the smallest letter that is a letter. */
const LETTER = 5;

function prepared({ from }: Way, pixels: Pixels): Grey {
  return from === 'plain' ? plainGrey(pixels) : withoutRules(difference(pixels));
}

/** OCR wants capitals of 25 to 35 pixels; those of a screen have 8 to 12. */
const MOST = 3;
const LEAST = 1;
/** Pixels that a picture is enlarged to at most, and reduced to where it has more: more takes long and tells nothing. */
const ENLARGED = 16_000_000;

function enlargement({ width, height }: Pixels): number {
  return Math.min(MOST, Math.sqrt(ENLARGED / (width * height)));
}

function wordsOf(page: Page, factor: number, { width, height }: Pixels): Seen[] {
  const lines = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines: own }) => own));
  return lines
    .flatMap(({ words }, line) => words.map((word) => ({ ...word, line })))
    .map(({ text, confidence, bbox, line }) => ({
      text,
      line,
      confidence: confidence / 100,
      box: {
        x0: clamp(Math.floor((bbox.x0 - MARGIN) / factor), width),
        y0: clamp(Math.floor((bbox.y0 - MARGIN) / factor), height),
        x1: clamp(Math.ceil((bbox.x1 - MARGIN) / factor), width),
        y1: clamp(Math.ceil((bbox.y1 - MARGIN) / factor), height),
      },
    }))
    .filter(({ text, box }) => text.trim() !== '' && box.x1 > box.x0 && box.y1 > box.y0);
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
