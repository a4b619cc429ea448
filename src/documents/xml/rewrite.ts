import type { Edit } from '../document.ts';
import type { Value } from './read-xml.ts';

/** A value of a source, and what of it is edited. */
export interface Change {
  readonly value: Value;
  /** Edits of the value as it reads, in order. */
  readonly edits: readonly Edit[];
}

/** The source with some of its values edited; every other sign stays as it is. */
export function rewritten(source: string, changes: readonly Change[]): string {
  return spliced(source, splicesOf(source, changes));
}

/** Changes of values as edits of the source itself, escaped as each value is written. */
export function splicesOf(source: string, changes: readonly Change[]): Edit[] {
  return changes.flatMap(({ value, edits }) => {
    const rawAt = offsetsIn(source.slice(value.start, value.end), value);
    return edits.map(({ start, end, put }) => ({
      start: value.start + rawAt(start),
      end: value.start + rawAt(end),
      put: escaped(put, value.as),
    }));
  });
}

/** The source with stretches of it replaced. They must not overlap. */
export function spliced(source: string, splices: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, put } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(source.slice(at, start), put);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

/** From offsets in a value as it reads to offsets in what it is written with. */
function offsetsIn(raw: string, { value, as }: Value): (offset: number) => number {
  if (raw.length === value.length) return (offset) => offset;
  const starts: number[] = [];
  let at = 0;
  for (const [sign] of raw.matchAll(as === 'text' || as === 'attribute' ? SIGN : LINE_END_OR_ANY)) {
    for (let unit = 0; unit < readLength(sign); unit += 1) starts.push(at);
    at += sign.length;
  }
  return (offset) => starts[offset] ?? raw.length;
}

const SIGN = /&[^;&]{1,12};|\r\n|[^]/gu;
const LINE_END_OR_ANY = /\r\n|[^]/gu;

/** UTF-16 units as which a reference, a line end or a sign reads. */
function readLength(sign: string): number {
  if (!sign.startsWith('&') || sign.length === 1) return sign === '\r\n' ? 1 : sign.length;
  const number = /^&#(?:x(?<hex>[0-9a-fA-F]+)|(?<decimal>[0-9]+));$/u.exec(sign)?.groups;
  if (number === undefined) return 1;
  const code = number['hex'] === undefined ? Number(number['decimal']) : Number.parseInt(number['hex'], 16);
  return code > 0xffff ? 2 : 1;
}

/** Text as it is written in a source. */
export function escaped(text: string, as: Value['as']): string {
  if (as === 'cdata') return text.replaceAll(']]>', ']] >');
  if (as === 'comment') return text.replaceAll('--', '- -');
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
