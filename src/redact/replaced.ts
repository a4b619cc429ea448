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

/** Moves findings from a replaced text to the given one; they never touch what was replaced. Both are in order. */
export function inGiven<T extends { readonly start: number; readonly end: number }>(
  later: readonly T[],
  replacements: readonly Replacement[],
): T[] {
  let longer = 0;
  let next = 0;
  return later.map((finding) => {
    for (let at = replacements[next]; at !== undefined && at.start + longer <= finding.start; at = replacements[next]) {
      longer += at.placeholder.length - (at.end - at.start);
      next += 1;
    }
    return { ...finding, start: finding.start - longer, end: finding.end - longer };
  });
}
