import type { Flow } from '../../flow.ts';
import type { Glyph } from './glyph.ts';
import { SPACE, across, along, angleOf } from './lines.ts';
import { spacingOf } from './spacing.ts';

/** Gives the number that a flow knows a glyph by. */
export type SlotOf = (glyph: Glyph) => number;

/** Adds the glyphs of a segment to a passage, a space where there is one between them. */
export function addSegment(into: Flow, glyphs: readonly Glyph[], slotOf: SlotOf): void {
  const isApart = spacingOf(glyphs);
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (before !== null) {
      if (isTwin(before, glyph)) continue;
      const isSpaced = /\s$/u.test(before.text) || /^\s/u.test(glyph.text);
      if (!isSpaced && isApart(before, glyph)) into.gap(' ');
    }
    into.add(plain(glyph.text), slotOf(glyph));
    before = glyph;
  }
}

/** What a cell holds must not look like its end. */
function plain(text: string): string {
  return text.replaceAll(/[\t\n\r\f\v\u00a0]/gu, ' ').replaceAll('\u00ad', '-');
}

/** The same letter once more in nearly the same place: bold that is made by drawing twice. */
export function isTwin(before: Glyph, glyph: Glyph): boolean {
  return (
    before.text === glyph.text &&
    glyph.text.trim() !== '' &&
    Math.abs(along(glyph) - along(before)) < before.width * 0.25 &&
    Math.abs(across(glyph) - across(before)) < before.size * 0.2
  );
}

/** The words of a segment: glyphs between white space or gaps. */
export function wordsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  const isApart = spacingOf(glyphs);
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    const isBlank = glyph.text.trim() === '';
    const isFirst = before === null || before.text.trim() === '' || isApart(before, glyph);
    if (!isBlank && isFirst) words.push([]);
    if (!isBlank) words.at(-1)?.push(glyph);
    before = glyph;
  }
  return words;
}

/**
 * Adds glyphs in the order in which they are drawn: where texts lie upon one another, or columns stand side by side,
 * this keeps together what was written together.
 */
export function addAsDrawn(into: Flow, glyphs: readonly Glyph[], slotOf: SlotOf): void {
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (before !== null) {
      const gap = along(glyph) - along(before) - before.advance;
      const isSameLine =
        angleOf(glyph) === angleOf(before) && Math.abs(across(glyph) - across(before)) < 0.35 * Math.max(1, glyph.size);
      if (!isSameLine || gap < -Math.max(before.width, glyph.size)) into.gap('\n');
      else if (gap > 1.1 * glyph.size) into.gap('\t');
      else if (gap > SPACE * glyph.size && before.text.trim() !== '' && glyph.text.trim() !== '') into.gap(' ');
    }
    into.add(plain(glyph.text), slotOf(glyph));
    before = glyph;
  }
  into.gap('\n');
}
