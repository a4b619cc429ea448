import type { Seen } from './ocr/readings.ts';

/**
 * Words that stand beside each other, row by row and from left to right, whatever blocks OCR took them for: in a
 * table or a form what belongs together stands in one row.
 */
export function inRows<W extends Seen>(words: readonly W[]): W[][] {
  const rows: W[][] = [];
  for (const word of words.toSorted((a, b) => a.box.y0 + a.box.y1 - b.box.y0 - b.box.y1)) {
    const row = rows.slice(-LOOK).find((one) => one.some((other) => isBeside(word, other)));
    if (row === undefined) rows.push([word]);
    else row.push(word);
  }
  return rows.map((row) => row.toSorted((a, b) => a.box.x0 - b.box.x0));
}

/** Rows that words come in a little too late for. */
const LOOK = 4;

/** Whether the middle of the one lies within the other, and it does not stand above or below it. */
function isBeside({ box: one }: Seen, { box: other }: Seen): boolean {
  const shared = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  const across = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
  const least = Math.min(one.y1 - one.y0, other.y1 - other.y0);
  return shared > least * 0.5 && across < Math.min(one.x1 - one.x0, other.x1 - other.x0) * 0.5;
}
