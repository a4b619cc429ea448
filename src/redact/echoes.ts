import { apart } from './apart.ts';
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

/** Why a value is one where nothing but its form told. */
export const WHY: Readonly<Record<Hit<unknown>['form'], string>> = {
  plain: 'The same value was recognised elsewhere',
  hex: 'The same value was recognised elsewhere; here it stands in hexadecimal',
  base64: 'The same value was recognised elsewhere; here it stands in base64',
};

/** A place in a text where a value of the job stands, or a part of it that nothing else takes. */
export interface Echo<T> {
  readonly start: number;
  readonly end: number;
  readonly form: Hit<T>['form'];
  readonly payload: T;
}

/**
 * Values of the job standing in a text without the name or form that gave them away elsewhere. `taken` are the
 * spans that somebody found already, in their order; of what they cut, the parts that are left are found here.
 */
export function echoes<T>(
  text: string,
  find: Closure<T>,
  taken: readonly { readonly start: number; readonly end: number }[],
): Echo<T>[] {
  const bytes = utf8(text);
  const hits = find(bytes);
  if (hits.length === 0) return [];
  const unitAt = bytes.length === text.length ? (at: number) => at : unitCounter(bytes);
  return apart(
    hits.map((hit) => ({ ...hit, start: unitAt(hit.start), end: unitAt(hit.end) })),
    taken,
  );
}

/** UTF-16 units in front of a byte of UTF-8; asked in rising order. */
export function unitCounter(bytes: Uint8Array): (at: number) => number {
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
