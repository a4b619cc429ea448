/** A stretch of text: a line, a row, a cell. UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longest line that is taken for a row, in UTF-16 units. */
export const LONGEST_LINE = 2000;

/** Where the line begins in which (or at whose end) `at` stands; null where that is too far to the left for a row. */
export function lineStart(text: string, at: number): number | null {
  const from = Math.max(0, at - LONGEST_LINE);
  const end = text.slice(from, at).lastIndexOf('\n');
  return end === -1 ? (from === 0 ? 0 : null) : from + end + 1;
}

/** The line that begins at `start`, cut where it is too long for a row. */
export function lineAt(text: string, start: number): Stretch {
  const reach = text.slice(start, start + LONGEST_LINE + 1);
  const next = reach.indexOf('\n');
  const end = start + (next === -1 ? reach.length : next);
  return { start, end: text.charAt(end - 1) === '\r' && end > start ? end - 1 : end };
}

/** The next line, or null at the end of the text and where a line is too long for a row. */
export function lineAfter(text: string, line: Stretch): Stretch | null {
  const start = line.end + (text.startsWith('\r\n', line.end) ? 2 : 1);
  if (start >= text.length || text.charAt(start - 1) !== '\n') return null;
  const next = lineAt(text, start);
  return next.end - next.start > LONGEST_LINE ? null : next;
}

/** The line in front of the one that begins at `start`; null at the beginning and where it is too long. */
export function lineBefore(text: string, start: number): Stretch | null {
  if (start === 0) return null;
  const before = lineStart(text, start - 1);
  return before === null ? null : lineAt(text, before);
}

/** A stretch without the white space at its edges. */
export function trimmed(text: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
