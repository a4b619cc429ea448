import type { Box } from '../ocr/readings.ts';
import { columnStarts } from '../columns.ts';
import type { Word } from '../words.ts';

/** Words that stand close together in one row. */
export interface Cell {
  /** Indices of its words, from left to right. */
  readonly words: readonly number[];
  readonly text: string;
  readonly box: Box;
}

/** Rows of cells, for each way of reading. */
export function cellsOf(words: readonly Word[]): Cell[][][] {
  const starts = columnStarts(words);
  const readings: Cell[][][] = [];
  let last: Word | undefined;
  let cell: number[] = [];
  let row: Cell[] = [];
  const endCell = (): void => {
    if (cell.length > 0) row.push(cellOf(words, cell));
    cell = [];
  };
  for (const [i, word] of words.entries()) {
    const isNewReading = last?.block !== word.block;
    if (isNewReading || last?.line !== word.line) {
      endCell();
      row = [];
      if (isNewReading) readings.push([]);
      readings.at(-1)?.push(row);
    } else if (starts.has(i)) endCell();
    cell.push(i);
    last = word;
  }
  endCell();
  return readings;
}

function cellOf(words: readonly Word[], own: readonly number[]): Cell {
  const all = own.flatMap((i) => words[i] ?? []);
  return {
    words: own,
    text: all.map(({ text }) => text).join(' '),
    box: {
      x0: Math.min(...all.map(({ box }) => box.x0)),
      y0: Math.min(...all.map(({ box }) => box.y0)),
      x1: Math.max(...all.map(({ box }) => box.x1)),
      y1: Math.max(...all.map(({ box }) => box.y1)),
    },
  };
}
