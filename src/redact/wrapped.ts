import { matchAt } from './detector.ts';

/** Longest block that is put together, in UTF-16 units. */
const LONGEST = 60_000;

/** What goes between two lines of one run that was broken: a line end, escaped or not, indentation, quoting, comments. */
const BREAK = /(?:[ \t]{0,2}\\?\r?\n|(?:\\r)?\\n)[ \t>#*|"'+]{0,40}/uy;
const LINE = /[A-Za-z0-9+/]{1,200}={0,2}/uy;

/**
 * Where base64 ends that is broken over lines, as mail, PEM and YAML have it: all lines as long as the first, the
 * last one shorter or padded. The end of the run itself where nothing follows.
 */
export function wrappedEnd(text: string, start: number, end: number): number {
  return wrappedLines(text, start, end).at(-1)?.end ?? end;
}

export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of such a block, of which the first is the run itself. */
export function wrappedLines(text: string, start: number, end: number): Line[] {
  const width = end - start;
  const lines: Line[] = [{ start, end }];
  if (width > 200 || text.charAt(end - 1) === '=') return lines;
  for (let at = end; at - start < LONGEST;) {
    const gap = matchAt(BREAK, text, at)?.[0];
    const line = gap === undefined ? undefined : matchAt(LINE, text, at + gap.length)?.[0];
    if (gap === undefined || line === undefined || line.length > width) break;
    const from = at + gap.length;
    const to = from + line.length;
    if (line.length < width && !endsBlock(text, to, line)) break;
    lines.push({ start: from, end: to });
    at = to;
    if (line.length < width || line.endsWith('=')) break;
  }
  return lines;
}

/** A shorter line is the last one of a block, not the first word of what follows. */
function endsBlock(text: string, to: number, line: string): boolean {
  return (
    (line.length >= 16 || line.endsWith('=') || /[0-9+/]/u.test(line)) &&
    /^(?:["'\\]|[ \t]*(?:[\r\n]|$|<))/u.test(text.slice(to, to + 8))
  );
}

/**
 * Whether a run goes on what the line before began, so that it was read with it. In long blocks one line in 256, told
 * by its own characters, is read as another beginning: so no part of them is out of reach, wherever reading began.
 */
export function goesOn(text: string, start: number, end: number): boolean {
  if (beginsAnew(text, start, end)) return false;
  const width = end - start;
  const before = text.slice(Math.max(0, start - 260), start);
  const match = /(?<line>[A-Za-z0-9+/]{20,200})(?:[ \t]{0,2}\\?\r?\n|(?:\\r)?\\n)[ \t>#*|"'+]{0,40}$/u.exec(before);
  return match !== null && (match.groups?.['line'] ?? '').length >= width;
}

function beginsAnew(text: string, start: number, end: number): boolean {
  let sum = 0;
  for (let i = start; i < end; i += 1) sum = (sum * 31 + text.charCodeAt(i)) & 0xffff;
  return (sum & 255) === 0;
}
