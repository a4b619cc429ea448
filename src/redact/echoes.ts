import type { Closure, Hit } from './closure/closure.ts';
import { utf8 } from './encodings.ts';
import type { Finding } from './finding.ts';

/** A credential that some text of a job held. In memory only: never stored, logged or printed. */
export interface Learned {
  /** In its normal form: what is fingerprinted. */
  readonly value: string;
  readonly finding: Finding;
}

/** A place in a text where a credential stands, and which one. */
export interface Secret {
  readonly finding: Finding;
  readonly value: string;
}

const WHY: Readonly<Record<Hit<unknown>['form'], string>> = {
  plain: 'The same value was recognised elsewhere',
  hex: 'The same value was recognised elsewhere; here it stands in hexadecimal',
  base64: 'The same value was recognised elsewhere; here it stands in base64',
};

/** Less than this of a value says nothing about it. */
const LEAST_REST = 3;

/**
 * Credentials of the job standing in a text without the name or form that gave them away elsewhere. `taken` are the
 * spans that somebody found already, in their order; of what they cut, the parts that are left are found here.
 */
export function echoes(
  text: string,
  find: Closure<Learned>,
  taken: readonly { readonly start: number; readonly end: number }[],
): Secret[] {
  const bytes = utf8(text);
  const hits = find(bytes);
  if (hits.length === 0) return [];
  const unitAt = bytes.length === text.length ? (at: number) => at : unitCounter(bytes);
  const found: Secret[] = [];
  let next = 0;
  for (const { start: from, end: to, form, payload } of hits) {
    let start = unitAt(from);
    const end = unitAt(to);
    while (next < taken.length && (taken[next]?.end ?? 0) <= start) next += 1;
    for (let i = next; start < end; i += 1) {
      const other = taken[i];
      const stop = Math.min(end, other?.start ?? end);
      if (stop - start >= LEAST_REST)
        found.push({ value: payload.value, finding: { ...payload.finding, start, end: stop, why: WHY[form] } });
      if (other === undefined || other.start >= end) break;
      start = other.end;
    }
  }
  return found;
}

/** UTF-16 units in front of a byte of UTF-8; asked in rising order. */
function unitCounter(bytes: Uint8Array): (at: number) => number {
  let byte = 0;
  let unit = 0;
  return (at) => {
    for (; byte < at; byte += 1) {
      const lead = bytes[byte] ?? 0;
      // continuation bytes count for nothing, four bytes make two units
      if (lead < 0x80 || lead >= 0xc0) unit += lead >= 0xf0 ? 2 : 1;
    }
    return unit;
  };
}
