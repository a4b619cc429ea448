import type { RunDetector } from './detector.ts';
import type { Finding } from './finding.ts';
import { issuedBy } from './providers.ts';
import { isBlank } from './shapes.ts';

/** A piece of a run that may be a value: without what stands before and behind it (`TOKEN=`, `path/`). */
export interface Run {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The 20 characters before it, and the 200 behind it. */
  readonly before: string;
  readonly behind: string;
}

/** Where a value stands; `right` says what its checksum said, where it has one. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly right?: boolean;
}

/** One format that begins with too little to look for. Holds none of `= / + %`. */
export interface Form {
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  /** How long the run is, in characters. */
  readonly lengths: readonly [least: number, most: number];
  readonly checksum?: true;
  readonly read: (run: Run) => Place | null;
}

/** A family told by whole runs of characters, looked up by their length. */
export function runDetector(name: string, forms: readonly Form[]): RunDetector {
  const longest = Math.max(...forms.map(({ lengths }) => lengths[1]));
  const byLength = Array.from({ length: longest + 1 }, (_, length) =>
    forms.filter(({ lengths: [least, most] }) => least <= length && length <= most),
  );
  return {
    name,
    rank: 3,
    kinds: forms.map(({ kind, what, source, checksum }) => ({
      kind,
      what,
      source,
      class: 'secret',
      ...(checksum === undefined ? {} : { checksum }),
    })),
    run(text, from, end) {
      const findings: Finding[] = [];
      for (const [start, stop] of pieces(text, from, end)) {
        const right = byLength[stop - start] ?? [];
        if (right.length === 0) continue;
        const before = text.slice(Math.max(0, start - 20), start);
        const behind = text.slice(stop, stop + 200);
        const run: Run = { value: text.slice(start, stop), start, end: stop, before, behind };
        const place = firstOf(right, run);
        if (place !== null) findings.push(found(name, place.form, text, place));
      }
      return findings;
    },
  };
}

/** The run is the value. */
export function whole(run: Run, pattern: RegExp): Place | null {
  return pattern.test(run.value) ? { start: run.start, end: run.end } : null;
}

/** The value goes on behind the run, which ends at a point. */
export function goesOn(run: Run, rest: RegExp): Place | null {
  const more = rest.exec(run.behind);
  return more === null ? null : { start: run.start, end: run.end + more[0].length };
}

function firstOf(forms: readonly Form[], run: Run): (Place & { readonly form: Form }) | null {
  for (const form of forms) {
    const place = form.read(run);
    if (place !== null) return { ...place, form };
  }
  return null;
}

const CUT = /[=/+]|%[0-9A-Fa-f]{2}/gu;

/** Longer runs are data: of them only the last piece can be a value behind something else. */
const LONGEST_RUN = 400;

/**
 * The pieces of a run between signs that no form holds, as in `TOKEN=value`, `path/value/more` and `token%3Dvalue`;
 * the first without the letter of an escape before it (`\\nvalue`).
 */
function pieces(text: string, from: number, end: number): [start: number, end: number][] {
  const first = end - from > LONGEST_RUN ? end - LONGEST_RUN : from;
  const spans: [number, number][] = [];
  let start = text.charAt(from - 1) === '\\' && /[nrt]/u.test(text.charAt(from)) ? from + 1 : from;
  for (const cut of text.slice(first, end).matchAll(CUT)) {
    if (first === from) spans.push([start, first + cut.index]);
    start = first + cut.index + cut[0].length;
  }
  spans.push([start, end]);
  return spans;
}

function found(detector: string, { kind, what }: Form, text: string, { start, end, right }: Place): Finding {
  const blank = isBlank(text.slice(start, end));
  return {
    detector,
    kind,
    class: blank ? 'placeholder' : 'secret',
    start,
    end,
    confidence: right === undefined ? 0.93 : right ? 0.99 : 0.7,
    why: `${what}: ${blank ? 'the form is right but the rest is a blank to fill in' : WHY[String(right)]}`,
    entropy: 'high',
    ...issuedBy(kind),
  };
}

const WHY: Readonly<Record<string, string>> = {
  undefined: 'written as the issuer documents it',
  true: 'prefix, length and checksum are right',
  false: 'prefix and characters are right, the checksum is not',
};
