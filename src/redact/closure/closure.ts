import { SKELETON } from './alphabet.ts';
import { needlePass } from '../pass/needles.ts';
import { spanOf } from './match.ts';
import { type Needle, needlesOf } from './needles.ts';
import { type Reading, looksEscaped, readingsOf } from './reading.ts';
import { wholeRun } from './run.ts';
import { fitsAround } from './surroundings.ts';
import { windowPass } from './windows.ts';

/** A value that was met again; offsets in bytes, end exclusive. */
export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly form: Needle<T>['form'];
  readonly payload: T;
}

/** Less than this of a value says nothing about it. */
const LEAST_REST = 3;

/** How far around an escape is read beyond the longest value: what stands beside it, and indentation inside. */
const AROUND = 96;

/** Finds values wherever they stand in bytes (UTF-8), in their order and without overlap. */
export type Closure<T> = (bytes: Uint8Array) => Hit<T>[];

/**
 * Builds the search for values in every form in which they commonly travel: as they are (in either case, wrapped over
 * lines, regrouped, in UTF-16), in hex, in base64 at any alignment, and each of these behind escapes of URL, JSON,
 * HTML or quoted-printable. Its time grows with the bytes, not with the number of values.
 */
export function closure<T>(values: Iterable<readonly [value: string, payload: T]>): Closure<T> {
  const sought = [...values];
  const needles = sought.flatMap(([value, payload]) => needlesOf(value, payload));
  const oneByOne = sought.some(([value]) => looksEscaped(value));
  if (needles.length === 0) return () => [];
  const byWindow = windowPass(
    needles.flatMap((needle) => (needle.signs.length === 0 ? [] : [{ signs: needle.signs, payload: needle }])),
    SKELETON,
  );
  const few = needles.flatMap((needle) => (needle.signs.length > 0 ? [] : [{ bytes: needle.bytes, payload: needle }]));
  const byBytes = few.length === 0 ? null : needlePass(few);
  const reach = AROUND + needles.reduce((most, needle) => Math.max(most, needle.bytes.length), 0);
  return (bytes) => {
    const hits = readingsOf(bytes, reach, oneByOne).flatMap((reading) => {
      const found: Hit<T>[] = [];
      byWindow(reading.units, (first, last, needle) => {
        const span = spanOf(reading.units, needle, first, last, reading.forgives === 'escapes');
        if (span !== null) take(found, bytes, reading, needle, span);
      });
      byBytes?.(reading.units, (start, needle) =>
        take(found, bytes, reading, needle, { start, end: start + needle.bytes.length }),
      );
      return found;
    });
    return withoutOverlap(hits);
  };
}

function take<T>(
  found: Hit<T>[],
  bytes: Uint8Array,
  reading: Reading,
  needle: Needle<T>,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  if (!fitsAround(reading.units, start, end, needle.telling)) return;
  const span = { start: reading.start(start), end: reading.end(end - 1) };
  const whole = needle.form === 'plain' ? span : wholeRun(bytes, span, needle.form);
  found.push({ ...whole, form: needle.form, payload: needle.payload });
}

/** The longest of those that begin first; of what overlaps it, the part behind it. */
function withoutOverlap<T>(hits: readonly Hit<T>[]): Hit<T>[] {
  const kept: Hit<T>[] = [];
  let free = 0;
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(hit.start, free);
    if (hit.end <= start || (start > hit.start && hit.end - start < LEAST_REST)) continue;
    kept.push({ ...hit, start });
    free = hit.end;
  }
  return kept;
}
