import type { RunDetector } from './detector.ts';
import type { Finding } from './finding.ts';
import { issuedBy } from './providers.ts';
import { isBlank } from './shapes.ts';

/** A run that may be a value: its text without what stands before it in the run (`TOKEN=`, `path/`). */
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
      const start = valueStart(text, Math.max(from, end - longest - 1), end);
      const right = byLength[end - start] ?? [];
      if (right.length === 0) return [];
      const before = text.slice(Math.max(0, start - 20), start);
      const run: Run = { value: text.slice(start, end), start, end, before, behind: text.slice(end, end + 200) };
      for (const form of right) {
        const place = form.read(run);
        if (place !== null) return [found(name, form, text, place)];
      }
      return [];
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

const CUT = /[=/+]|%[0-9A-Fa-f]{2}/gu;

/** Behind the last sign that no form holds, as in `TOKEN=value`, `path/value` and `token%3Dvalue`, and behind `\\n`. */
function valueStart(text: string, from: number, end: number): number {
  let start = text.charAt(from - 1) === '\\' && /[nrt]/u.test(text.charAt(from)) ? from + 1 : from;
  for (const cut of text.slice(from, end).matchAll(CUT)) start = from + cut.index + cut[0].length;
  return start;
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
