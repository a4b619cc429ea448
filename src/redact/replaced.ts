/** A stretch of a text and what stands there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly placeholder: string;
}

/** The text with every stretch replaced; they are in order and do not overlap. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, placeholder } of replacements) {
    pieces.push(text.slice(at, start), placeholder);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/**
 * Moves spans from a replaced text to the given one. A span that begins or ends inside of what was put there takes in
 * all that stood there before. Both are in order and without overlap.
 */
export function inGiven<T extends { readonly start: number; readonly end: number }>(
  later: readonly T[],
  replacements: readonly Replacement[],
): T[] {
  const placed = placesOf(replacements);
  let next = 0;
  return later.map((span) => {
    while (next < placed.length && (placed[next]?.to ?? 0) <= span.start) next += 1;
    let last = next;
    while (last < placed.length && (placed[last]?.from ?? 0) < span.end) last += 1;
    const [first, behind] = [placed[next], placed[last - 1]];
    const start =
      first !== undefined && first.from < span.start ? first.start : span.start - longerBefore(placed, next);
    const ends = behind !== undefined && last > next && behind.to > span.end;
    return { ...span, start, end: ends ? behind.end : span.end - longerBefore(placed, last) };
  });
}

/** Moves spans from the given text to the replaced one; those that were touched are left out. Both are in order. */
export function inReplaced<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  replacements: readonly Replacement[],
): T[] {
  const placed = placesOf(replacements);
  let next = 0;
  return spans.flatMap((span) => {
    while ((placed[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    if ((placed[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) return [];
    const longer = longerBefore(placed, next);
    return [{ ...span, start: span.start + longer, end: span.end + longer }];
  });
}

/** The replacements that none of the later spans takes in; both in places of the given text. */
export function notTakenIn<T extends Replacement>(replacements: readonly T[], later: readonly Replacement[]): T[] {
  let next = 0;
  return replacements.filter(({ start, end }) => {
    while ((later[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (later[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

interface Placed extends Replacement {
  /** Where the placeholder stands in the replaced text. */
  readonly from: number;
  readonly to: number;
}

function placesOf(replacements: readonly Replacement[]): Placed[] {
  let longer = 0;
  return replacements.map((one) => {
    const from = one.start + longer;
    longer += one.placeholder.length - (one.end - one.start);
    return { ...one, from, to: from + one.placeholder.length };
  });
}

/** By how much the replaced text is longer than the given one in front of a replacement. */
function longerBefore(placed: readonly Placed[], index: number): number {
  const before = placed[index - 1];
  return before === undefined ? 0 : before.to - before.end;
}
