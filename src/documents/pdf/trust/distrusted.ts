import type { Font } from '../content/fonts.ts';
import { bytesOfCode } from '../content/text-state.ts';
import { serialise } from '../cos/serialise.ts';
import { Dict, Name, Stream, Text, type Value, bytesOf } from '../cos/values.ts';
import { newDocument } from '../cos/new-document.ts';
import { withDocument } from '../engine/load.ts';
import { withPdfium } from '../engine/pdfium.ts';
import { type Pixels, rendered } from '../engine/render.ts';
import type { Sheet } from '../layout/sheets.ts';
import type { Source } from '../source.ts';
import { BASE, CELL, COLUMNS, SIZE, type Shape, likeness, shapeAt } from './shapes.ts';

/**
 * Fonts whose glyphs do not look like the letters that they are said to be: what is read of them is not what is seen.
 * Each letter is compared with those of three fonts that every viewer has; an honest font, however it looks, is nearer
 * to its own letters than to most others.
 */
export async function distrusted(source: Source, sheets: readonly Sheet[]): Promise<ReadonlySet<Font>> {
  const fonts = usedIn(sheets);
  const pages = [...fonts].map(([font, codes]) => ({
    font: font.dict,
    codes: [...codes.keys()].map((code) => Uint8Array.from(bytesOfCode(code, font))),
  }));
  if (pages.length === 0) return new Set();
  const pixels = await specimens(source, pages);
  const references = await standardShapes();
  // without a look at them no font is trusted
  if (pixels === null || references === null) return new Set(fonts.keys());
  const liars = new Set<Font>();
  for (const [i, [font, codes]] of [...fonts].entries()) {
    const letters = [...codes.values()];
    const wrong = letters.filter((letter, j) => !looksLike(letter, shapeIn(pixels[i], j), references));
    if (wrong.length >= FEW && wrong.length > letters.length * SHARE) liars.add(font);
  }
  return liars;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const REFERENCES = ['Helvetica', 'Times-Roman', 'Courier', 'Times-Italic', 'Helvetica-Bold'];

/** So many letters, and more than this share, have to be unlike: single ones of unusual fonts are. */
const FEW = 3;
const SHARE = 0.2;
/** Letters of 62 that may be more alike than the right one: many look like each other, or like their capitals. */
const MOST_NEARER = 14;

interface Reference {
  readonly sign: string;
  readonly shape: Shape | null;
}

/** What the letters of the standard fonts look like: the same in every document, so that one look is enough. */
async function standardShapes(): Promise<readonly Reference[] | null> {
  if (standard !== null) return standard;
  const codes = Array.from(LETTERS, (sign) => Buffer.from(sign));
  const pixels = await specimens(
    { objects: new Map() },
    REFERENCES.map((name) => ({ font: fontNamed(name), codes })),
  );
  if (pixels === null) return null;
  standard = pixels.flatMap((one) => Array.from(LETTERS, (sign, i) => ({ sign, shape: shapeIn(one, i) })));
  return standard;
}

let standard: readonly Reference[] | null = null;

function looksLike(letter: string, shape: Shape | null, references: readonly Reference[]): boolean {
  if (shape === null) return false;
  const best = new Map<string, number>();
  for (const { sign, shape: other } of references) {
    if (other !== null) best.set(sign, Math.max(best.get(sign) ?? -Infinity, likeness(shape, other)));
  }
  const own = best.get(letter) ?? -Infinity;
  return [...best.values()].filter((one) => one > own).length < MOST_NEARER;
}

/** For each font the letters and digits that are shown with it, by their codes. */
function usedIn(sheets: readonly Sheet[]): Map<Font, Map<number, string>> {
  const fonts = new Map<Font, Map<number, string>>();
  for (const { glyphs } of sheets) {
    for (const { text, from } of glyphs) {
      const font = from?.show.state.font ?? null;
      const shown = from?.show.glyphs[from.index];
      if (font === null || shown === undefined || text.length !== 1 || !LETTERS.includes(text)) continue;
      const codes = fonts.get(font) ?? new Map<number, string>();
      if (codes.size < LETTERS.length * 2) codes.set(shown.code, text);
      fonts.set(font, codes);
    }
  }
  return fonts;
}

interface Specimen {
  readonly font: Value;
  readonly codes: readonly Uint8Array[];
}

/** A page for each font, with its glyphs in cells. */
async function specimens(source: Pick<Source, 'objects'>, all: readonly Specimen[]): Promise<readonly Pixels[] | null> {
  const { add, page, written } = newDocument(source);
  const sizes = all.map(({ codes }) => ({
    width: COLUMNS * CELL,
    height: Math.max(1, Math.ceil(codes.length / COLUMNS)) * CELL,
  }));
  const pages = all.map(({ font, codes }, i) => {
    const { width, height } = sizes[i] ?? { width: CELL, height: CELL };
    return page([
      ['MediaBox', [0, 0, width, height]],
      ['Resources', new Dict([['Font', new Dict([['S', font]])]])],
      ['Contents', add(new Stream(new Dict(), bytesOf(specimenOf(codes, height))))],
    ]);
  });
  const file = written(pages);
  const pixels = await withPdfium((pdfium) =>
    withDocument(pdfium, file, (document) => sizes.map((size, i) => rendered(pdfium, document, i, size))),
  );
  if (!Array.isArray(pixels)) return null;
  const found = pixels.filter((one) => one !== null);
  return found.length === all.length ? found : null;
}

function specimenOf(codes: readonly Uint8Array[], height: number): string {
  const glyphs = codes.map((code, i) => {
    const x = (i % COLUMNS) * CELL + 8;
    const y = height - (Math.floor(i / COLUMNS) + 1) * CELL + BASE;
    return `1 0 0 1 ${x} ${y} Tm ${serialise(new Text(code))} Tj`;
  });
  return `BT /S ${SIZE} Tf ${glyphs.join('\n')} ET`;
}

function shapeIn(pixels: Pixels | undefined, index: number): Shape | null {
  return pixels === undefined ? null : shapeAt(pixels, index);
}

function fontNamed(name: string): Dict {
  return new Dict([
    ['Type', new Name('Font')],
    ['Subtype', new Name('Type1')],
    ['BaseFont', new Name(name)],
    ['Encoding', new Name('WinAnsiEncoding')],
  ]);
}
