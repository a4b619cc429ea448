import type { Edit, Mark, Passage } from '../../document.ts';

/** The rows of a sheet with their numbers before them, as a program shows them, and the way back. */
export interface Numbered {
  readonly passage: Passage;
  /** Edits of this passage as edits of the rows. */
  inRows(edits: readonly Edit[]): Edit[];
}

/**
 * A second view of the same rows: a list in a single column is a table too when a number stands before each row, and a
 * head in the first column is no label of what stands beside it.
 */
export function numbered(rows: Passage): Numbered {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  /** Where each row begins in the rows, and how much longer the text is from there on. */
  const starts: number[] = [];
  const longer: number[] = [];
  let at = 0;
  let by = 0;
  let mark = 0;
  for (let number = 1; at < rows.text.length; number += 1) {
    const end = rows.text.indexOf('\n', at) + 1 || rows.text.length;
    starts.push(at);
    for (; (rows.marks[mark]?.at ?? end) < end; mark += 1) {
      const one = rows.marks[mark];
      if (one !== undefined) marks.push({ ...one, at: one.at + by });
    }
    const before = `${number}\t`;
    by += before.length;
    longer.push(by);
    pieces.push(before, rows.text.slice(at, end));
    at = end;
  }
  const back = (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) + (longer[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : Math.max(starts[low - 1] ?? 0, offset - (longer[low - 1] ?? 0));
  };
  return {
    passage: { text: pieces.join(''), place: `${rows.place}, by its rows' numbers`, marks },
    inRows: (edits) =>
      edits
        .map(({ start, end, put }) => ({ start: back(start), end: back(end), put }))
        .filter(({ start, end }) => start < end),
  };
}
