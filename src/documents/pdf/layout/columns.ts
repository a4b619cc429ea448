import type { Line, Segment } from './lines.ts';

/** A line with the number of the column in which each of its segments stands. */
export interface Row {
  readonly line: Line;
  readonly columns: readonly number[];
}

/**
 * Tells columns by where segments stand: lines in a row that have several segments are a table, and what overlaps from
 * line to line is one column of it. So an empty cell keeps its place.
 */
export function rowsWithColumns(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < lines.length;) {
    const [block, table] = blockFrom(lines, i);
    const columns = table ? columnsOf(block) : null;
    for (const line of block) rows.push({ line, columns: placesIn(line, columns) });
    i += block.length;
  }
  return rows;
}

/** Lines of a table: from one with several cells on, with such of one cell between them that are near. */
function blockFrom(lines: readonly Line[], from: number): readonly [readonly Line[], boolean] {
  let to = from;
  while (isPartOfTable(lines, to, from)) to += 1;
  const block = lines.slice(from, Math.max(to, from + 1));
  return [block, block.filter(({ segments }) => segments.length > 1).length > 1];
}

function isPartOfTable(lines: readonly Line[], at: number, from: number): boolean {
  const [line, before, after] = [lines[at], lines[at - 1], lines[at + 1]];
  if (line === undefined) return false;
  if (at > from && (before === undefined || line.angle !== before.angle)) return false;
  if (line.segments.length > 1) return true;
  // a cell that goes on alone
  const isNear = before !== undefined && Math.abs(before.v - line.v) < 3 * line.size;
  return at > from && isNear && (after?.segments.length ?? 0) > 1;
}

type Span = readonly [number, number];

/** What overlaps is one column; null where nothing tells columns apart. */
function columnsOf(block: readonly Line[]): readonly Span[] | null {
  const spans = block.flatMap(({ segments }) => segments.map(({ start, end }): Span => [start, end]));
  const columns: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = columns.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else columns.push([start, end]);
  }
  const most = block.reduce((count, { segments }) => Math.max(count, segments.length), 0);
  return columns.length < most ? null : columns;
}

function placesIn({ segments }: Line, columns: readonly Span[] | null): readonly number[] {
  if (columns === null) return segments.map((_, i) => i);
  return segments.map(({ start }: Segment) =>
    Math.max(
      0,
      columns.findIndex(([from, to]) => start >= from && start < to),
    ),
  );
}
