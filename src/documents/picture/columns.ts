import type { Word } from './words.ts';

/**
 * Wider than this, of the width of a sign of its row, a gap parts columns; a space of a monospaced font is seen as one
 * and a half at most.
 */
const WIDE = 1.7;
/** A narrower gap parts them too, where a wide one in a row nearby lies above or below it. */
const NARROW = 1.4;
/** So much of a wide gap has to lie over a narrower one. */
const ALIGNED = 0.4;
/** Rows that are nearby. */
const REACH = 3;

interface Gap {
  /** The word behind it. */
  readonly index: number;
  readonly line: number;
  readonly block: number;
  readonly x0: number;
  readonly x1: number;
  readonly isWide: boolean;
}

/** The indices of words before which a column begins. Words stand row by row, each row from left to right. */
export function columnStarts(words: readonly Word[]): Set<number> {
  const widths = signWidths(words);
  const gaps = words.flatMap((word, index) => gapBefore(words, word, index, widths.get(rowOf(word)) ?? 0));
  const wide = gaps.filter(({ isWide }) => isWide);
  const isAligned = (gap: Gap): boolean =>
    wide.some(
      (other) =>
        other.block === gap.block &&
        Math.abs(other.line - gap.line) <= REACH &&
        Math.min(other.x1, gap.x1) - Math.max(other.x0, gap.x0) > ALIGNED * (other.x1 - other.x0),
    );
  return new Set(gaps.filter((gap) => gap.isWide || isAligned(gap)).map(({ index }) => index));
}

function rowOf({ block, line }: Word): string {
  return `${block} ${line}`;
}

/** The middle one of the widths of a sign in each word of a row: a word that was cut off or misread counts for nothing. */
function signWidths(words: readonly Word[]): ReadonlyMap<string, number> {
  const rows = Map.groupBy(words, rowOf);
  const middle = (all: readonly Word[]): number =>
    all.map(({ box, text }) => (box.x1 - box.x0) / text.length).toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
  return new Map(Array.from(rows, ([row, all]): [string, number] => [row, middle(all)]));
}

function gapBefore(words: readonly Word[], word: Word, index: number, sign: number): Gap[] {
  const before = words[index - 1];
  if (before === undefined || before.line !== word.line || before.block !== word.block) return [];
  const [x0, x1] = [before.box.x1, word.box.x0];
  if (x1 - x0 < NARROW * sign) return [];
  return [{ index, line: word.line, block: word.block, x0, x1, isWide: x1 - x0 > WIDE * sign }];
}
