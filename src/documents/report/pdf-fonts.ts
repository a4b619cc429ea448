import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { unpackedFont } from './woff.ts';

/** The faces that a PDF is set in: Roboto (Apache-2.0), with Latin, Greek and Cyrillic. */
export const FACES = ['regular', 'bold', 'italic', 'bold-italic'] as const;
export type Face = (typeof FACES)[number];

const FILES: Readonly<Record<Face, string>> = {
  regular: 'Roboto-Regular',
  bold: 'Roboto-Bold',
  italic: 'Roboto-RegularItalic',
  'bold-italic': 'Roboto-BoldItalic',
};

/** The font of a face, read once. */
export function fontOf(face: Face): Uint8Array {
  const known = fonts.get(face);
  if (known !== undefined) return known;
  const file = fileURLToPath(import.meta.resolve(`roboto-fontface/fonts/roboto/${FILES[face]}.woff`));
  const font = unpackedFont(readFileSync(file));
  fonts.set(face, font);
  return font;
}

const fonts = new Map<Face, Uint8Array>();

/** Code in a face whose signs are all of one width, where that has them (it has those of ISO 8859-1), else like other text. */
export function codeFace(text: string): string {
  return /^[\n -~\u00a0-\u00ff]*$/u.test(text) ? 'Courier' : ('regular' satisfies Face);
}

/** Signs that people type and the faces lack, and how they are written instead. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['→', '->'],
  ['←', '<-'],
  ['↔', '<->'],
  ['⇒', '=>'],
  ['✓', 'yes'],
  ['✔', 'yes'],
  ['✗', 'no'],
  ['✘', 'no'],
  ['☐', '[ ]'],
  ['☑', '[x]'],
  ['☒', '[x]'],
  ['\u200b', ''],
  ['\ufeff', ''],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2011', '-'],
]);

/** A text with signs that the faces have, and those that cannot be written at all. */
export function settable(text: string): { readonly text: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const signs = Array.from(text, (sign) => {
    const spelled = SPELLED.get(sign);
    if (spelled !== undefined) return spelled;
    if (sign !== '\n' && sign !== '\t' && !hasSign(sign)) missing.add(sign);
    return sign;
  });
  return { text: signs.join(''), missing: [...missing] };
}

/** All faces have the same signs. */
let regular: ReturnType<typeof openFace> | null = null;

function hasSign(sign: string): boolean {
  regular ??= openFace();
  return regular.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}

function openFace() {
  const font = create(Buffer.from(fontOf('regular')));
  if (!('hasGlyphForCodePoint' in font)) throw new Error('The file of a face holds several fonts.');
  return font;
}
