import type { Value } from '../cos/values.ts';
import type { Font } from './fonts.ts';
import { IDENTITY, type Matrix, moved, times } from './matrix.ts';

/** What operators of text set (ISO 32000-1, 9.3), and the matrix that places things on the surface. */
export interface State {
  readonly ctm: Matrix;
  readonly font: Font | null;
  readonly fontName: Value;
  readonly size: number;
  /** Added after every glyph, and after every space. */
  readonly characterSpace: number;
  readonly wordSpace: number;
  /** 1 is as wide as the font says. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

export const START: State = {
  ctm: IDENTITY,
  font: null,
  fontName: null,
  size: 0,
  characterSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** What an operator with one number makes of the state; null where it is not one of them. */
export function stateAfter(state: State, operator: string, number: number): State | null {
  if (operator === 'Tc') return { ...state, characterSpace: number };
  if (operator === 'Tw') return { ...state, wordSpace: number };
  if (operator === 'Tz') return { ...state, scale: number / 100 };
  if (operator === 'TL') return { ...state, leading: number };
  if (operator === 'Ts') return { ...state, rise: number };
  if (operator === 'Tr') return { ...state, mode: number };
  return null;
}

/** A glyph that a string shows. */
export interface Shown {
  readonly code: number;
  /** Where it begins, along the baseline from where the string begins, in units of text space. */
  readonly at: number;
  /** How far it goes by itself, without added space. */
  readonly width: number;
}

/** The glyphs of the operand of `Tj` or `TJ`, and how far it goes. */
export function shownBy(items: readonly (Uint8Array | number)[], state: State): { glyphs: Shown[]; end: number } {
  const glyphs: Shown[] = [];
  let at = 0;
  for (const item of items) {
    if (typeof item === 'number') {
      at -= (item / 1000) * state.size * state.scale;
      continue;
    }
    const length = state.font?.codeLength ?? 1;
    for (let i = 0; state.font !== null && i < item.length; i += length) {
      const code = length === 1 ? (item[i] ?? 0) : (item[i] ?? 0) * 256 + (item[i + 1] ?? 0);
      const width = state.font.width(code) * state.size * state.scale;
      glyphs.push({ code, at, width });
      at += width + spaceAfter(code, state);
    }
  }
  return { glyphs, end: at };
}

/** What is added after a glyph: word space only after the single byte 32 (ISO 32000-1, 9.3.3). */
export function spaceAfter(code: number, { font, characterSpace, wordSpace, scale }: State): number {
  return (characterSpace + (code === 32 && font?.codeLength === 1 ? wordSpace : 0)) * scale;
}

/** The bytes that a code is written with. */
export function bytesOfCode(code: number, font: Font | null): readonly number[] {
  return font?.codeLength === 2 ? [code >> 8, code & 0xff] : [code];
}

export function nextLine(line: Matrix, x: number, y: number): Matrix {
  return times(moved(x, y), line);
}
