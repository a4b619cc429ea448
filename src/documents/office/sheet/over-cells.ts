import type { Edit } from '../../document.ts';

/**
 * Where known values stand in the rows of a sheet, split over cells or rows: nobody sees them whole there, but they can be
 * put together. What stands in one cell is found otherwise.
 */
export function overCells(rows: string, values: readonly string[]): Edit[] {
  const byBeginning = Map.groupBy(
    values.filter(({ length }) => length >= LEAST),
    (value) => value.slice(0, BEGINNING),
  );
  if (byBeginning.size === 0) return [];
  const joined = rows.replaceAll(/[\t\n]/gu, '');
  const found: { readonly from: number; readonly to: number }[] = [];
  for (const [beginning, all] of byBeginning) {
    for (let at = joined.indexOf(beginning); at !== -1; at = joined.indexOf(beginning, at + 1)) {
      const value = all.find((one) => joined.startsWith(one, at));
      if (value !== undefined && at >= (found.at(-1)?.to ?? 0)) found.push({ from: at, to: at + value.length });
    }
  }
  return found.length === 0 ? [] : inRows(rows, found);
}

/** UTF-16 units; shorter values meet by chance where cells do. */
const LEAST = 8;
const BEGINNING = 4;

/** Spans of the joined text as edits of the rows, of those that go over the end of a cell. */
function inRows(rows: string, found: readonly { readonly from: number; readonly to: number }[]): Edit[] {
  const edits: Edit[] = [];
  const order = found.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let at = 0;
  let start = 0;
  for (let i = 0; i < rows.length && next < order.length; i += 1) {
    const sign = rows.charAt(i);
    if (sign === '\t' || sign === '\n') continue;
    const one = order[next];
    if (at === one?.from) start = i;
    at += 1;
    if (one === undefined || at !== one.to) continue;
    if (/[\t\n]/u.test(rows.slice(start, i + 1))) edits.push({ start, end: i + 1, put: '[redacted]' });
    next += 1;
  }
  return edits;
}
