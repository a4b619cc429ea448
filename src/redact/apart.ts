interface Span {
  readonly start: number;
  readonly end: number;
}

/** Less than this of a value says nothing about it. */
const LEAST_REST = 3;

/**
 * What is left of some spans where others are taken: each whole, or the parts around what takes a piece of it. Both
 * are in order and without overlap among themselves.
 */
export function apart<T extends Span>(some: readonly T[], taken: readonly Span[]): T[] {
  const left: T[] = [];
  let next = 0;
  for (const span of some) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    let { start } = span;
    for (let i = next; start < span.end; i += 1) {
      const other = taken[i];
      const end = Math.max(start, Math.min(span.end, other?.start ?? span.end));
      const isWhole = start === span.start && end === span.end;
      if (isWhole || end - start >= LEAST_REST) left.push({ ...span, start, end });
      start = other === undefined ? span.end : Math.max(start, other.end);
    }
  }
  return left;
}

/** Spans in the order in which they begin. */
export function inOrder<T extends { readonly start: number }>(some: readonly T[]): T[] {
  return some.toSorted((a, b) => a.start - b.start);
}
