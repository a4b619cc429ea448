import type { Needle } from './needles.ts';
import { signOf } from './alphabet.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The span of a needle whose letters and digits stand from unit `first` to unit `last`: with the signs around and
 * between them where they are those of the value, without where it may be regrouped; null where it is another value.
 */
export function spanOf<T>(
  units: Uint8Array,
  needle: Needle<T>,
  first: number,
  last: number,
  escapes: boolean,
): Span | null {
  const span =
    asWritten(units, needle, first, last, escapes) ?? (needle.regroups ? regrouped(units, needle, first, last) : null);
  return span === null ? null : wholeUnits(units, span);
}

/**
 * With the NUL that is the other half of a letter at its edge, where the value stands in UTF-16: behind the last one
 * if it begins at an even byte (low byte first), before the first one otherwise.
 */
function wholeUnits(units: Uint8Array, { start, end }: Span): Span {
  if (end - start < 3 || units[start + 1] !== 0 || units[end - 2] !== 0) return { start, end };
  return start % 2 === 1 ? { start: start - 1, end } : { start, end: end + 1 };
}

/** Sign by sign; a NUL beside each (UTF-16) and, where escapes were taken off, missing backslashes are passed over. */
function asWritten<T>(
  units: Uint8Array,
  needle: Needle<T>,
  first: number,
  last: number,
  escapes: boolean,
): Span | null {
  const { bytes } = needle;
  const lead = bytes.findIndex((byte) => signOf(byte) !== 0);
  const start = before(units, bytes, first, lead);
  if (start === null) return null;
  let at = start;
  for (const byte of bytes) {
    while (at < units.length && units[at] === 0) at += 1;
    if (same(units[at], byte, needle.exact) || (escapes && units[at] === PLUS && byte === SPACE)) at += 1;
    else if (!(escapes && byte === BACKSLASH)) return null;
  }
  return at > last ? { start, end: at } : null;
}

/** Where a needle begins whose `lead` signs in front of the first letter stand before unit `first`. */
function before(units: Uint8Array, bytes: Uint8Array, first: number, lead: number): number | null {
  let at = first;
  for (let i = lead - 1; i >= 0; i -= 1) {
    at -= 1;
    while (at > 0 && units[at] === 0) at -= 1;
    if (at < 0 || units[at] !== bytes[i]) return null;
  }
  return at;
}

const PLUS = 0x2b;
const SPACE = 0x20;
const BACKSLASH = 0x5c;

function same(unit: number | undefined, byte: number, exact: boolean): boolean {
  return unit === byte || (!exact && unit !== undefined && signOf(unit) !== 0 && signOf(unit) === signOf(byte));
}

/** Longest gap within a line and over a line end (indentation, quote marks of mail), in bytes. */
const GAP = 6;
const LINE_GAP = 80;

function regrouped<T>(units: Uint8Array, needle: Needle<T>, first: number, last: number): Span | null {
  const letters = needle.bytes.filter((byte) => signOf(byte) !== 0);
  let gap = 0;
  let overLine = false;
  let next = 0;
  for (let at = first; at <= last; at += 1) {
    const unit = units[at] ?? 0;
    if (signOf(unit) === 0) {
      gap += 1;
      overLine ||= unit === 10 || unit === 13;
      if (gap > (overLine ? LINE_GAP : GAP)) return null;
      continue;
    }
    if (!same(unit, letters[next] ?? 0, needle.exact)) return null;
    next += 1;
    gap = 0;
    overLine = false;
  }
  return { start: first, end: last + 1 };
}
