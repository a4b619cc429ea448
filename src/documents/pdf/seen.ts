import { type Refused, refused } from '../document.ts';
import type { Limits } from '../limits.ts';
import { type PictureText, readWords, wordsToPassage } from '../picture/words.ts';
import { withDocument } from './engine/load.ts';
import { withPdfium } from './engine/pdfium.ts';
import { type Pixels, rendered } from './engine/render.ts';
import type { Read } from './read.ts';
import { numbersOf } from './cos/values.ts';
import type { Sheet } from './layout/sheets.ts';

/** The words that are seen in a picture, or on a page whose letters cannot be trusted or that has none. */
export interface Seen {
  readonly of:
    | { readonly kind: 'picture'; readonly object: number }
    | { readonly kind: 'sheet'; readonly index: number };
  /** Of the looking glass. */
  readonly page: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly text: PictureText;
}

/** Reads pictures, and surfaces that `isLooked` picks, by their pixels. */
export async function seenIn(
  read: Read,
  limits: Limits,
  isLooked: (sheet: Sheet) => boolean,
): Promise<readonly Seen[] | Refused> {
  const wanted: Omit<Seen, 'text'>[] = read.pictures.map(({ object, width, height }, i) => ({
    of: { kind: 'picture', object },
    page: read.sheets.length + i,
    size: { width, height },
  }));
  for (const [index, sheet] of read.sheets.entries()) {
    if (isLooked(sheet)) wanted.push({ of: { kind: 'sheet', index }, page: index, size: sizeOf(read, sheet) });
  }
  const seen: Seen[] = [];
  for (const [i, one] of wanted.entries()) {
    if (one.size.width * one.size.height > limits.pixels)
      return refused('too-large', 'holds a picture that is larger than is read');
    const pixels = await pixelsOf(read, one);
    const words = pixels === null ? null : await readWords(pixels.rgba, pixels.width, pixels.height);
    if (words === null) return refused('unknown', 'holds a picture that could not be read');
    const place = one.of.kind === 'picture' ? `picture ${i + 1}` : `${placeOf(read, one.of.index)}, as it looks`;
    seen.push({ ...one, text: wordsToPassage(words, place) });
  }
  return seen;
}

function placeOf(read: Read, index: number): string {
  return read.sheets[index]?.drawing.place ?? 'a page';
}

/** Pixels of a page of the looking glass. */
export async function pixelsOf({ glass }: Read, { page, size }: Pick<Seen, 'page' | 'size'>): Promise<Pixels | null> {
  const pixels = await withPdfium((pdfium) =>
    withDocument(pdfium, glass, (document) => rendered(pdfium, document, page, size)),
  );
  return pixels === null || typeof pixels === 'string' || 'kind' in pixels ? null : pixels;
}

/** Pixels per unit of a page, which is 1/72 inch. */
export const PER_UNIT = 200 / 72;

/** Where a page is, in its own units: left, bottom, right, top. */
export function boundsOf({ clean }: Read, { drawing }: Sheet): readonly [number, number, number, number] {
  const page = drawing.of.kind === 'page' ? clean.pages[drawing.of.index] : undefined;
  const box = page === undefined ? null : numbersOf(clean.resolve(page.dict.get('MediaBox')), 4);
  const [a = 0, b = 0, c = 612, d = 792] = box ?? [];
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

export function sizeOf(read: Read, sheet: Sheet): { readonly width: number; readonly height: number } {
  const [left, bottom, right, top] = boundsOf(read, sheet);
  return {
    width: Math.max(1, Math.round((right - left) * PER_UNIT)),
    height: Math.max(1, Math.round((top - bottom) * PER_UNIT)),
  };
}
