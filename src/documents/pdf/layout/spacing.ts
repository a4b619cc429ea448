import type { Glyph } from './glyph.ts';
import { SPACE, along } from './lines.ts';

/** Whether there is a space between two glyphs that stand beside each other. */
export type IsApart = (before: Glyph, glyph: Glyph) => boolean;

/**
 * Tells where spaces are from how far glyphs stand apart. Where all of them go equally far, as letters in the boxes of
 * a form or those of a typewriter, or where a word is spaced out, a space is what is wider than that.
 */
export function spacingOf(glyphs: readonly Glyph[]): IsApart {
  const pitches: number[] = [];
  const gaps: number[] = [];
  for (const [i, glyph] of glyphs.entries()) {
    const next = glyphs[i + 1];
    if (next === undefined || glyph.text.trim() === '' || next.text.trim() === '') continue;
    pitches.push(along(next) - along(glyph));
    gaps.push(along(next) - along(glyph) - glyph.advance);
  }
  const pitch = middleOf(pitches);
  const even = pitches.filter((one) => Math.abs(one - pitch) < 0.03 * pitch).length;
  if (pitches.length >= FEW && even >= pitches.length * MOSTLY) {
    return (before, glyph) => along(glyph) - along(before) > 1.5 * pitch;
  }
  const usual = pitches.length >= FEW ? Math.max(0, middleOf(gaps)) : 0;
  return (before, glyph) => along(glyph) - along(before) - before.advance > usual + SPACE * glyph.size;
}

const FEW = 5;
const MOSTLY = 0.7;

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
