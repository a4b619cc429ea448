/** Bytes of a window: needles have at least as many. */
export const WINDOW = 6;

export interface WindowNeedle<T> {
  readonly signs: Uint8Array;
  readonly payload: T;
}

/** Calls `visit` for every place where a needle stands. */
export type WindowPass<T> = (signs: Uint8Array, visit: (at: number, payload: T) => void) => void;

interface Entry<T> extends WindowNeedle<T> {
  /** Where in the needle its window begins. */
  readonly offset: number;
}

const BASE = 31;
const LEAVES = Array.from({ length: WINDOW }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * Builds a search for thousands of needles at once: a rolling hash over six bytes (Karp and Rabin, 1987), and a
 * comparison only where a needle has that window. Of three windows each needle is filed under the rarest, since
 * credentials of one issuer begin alike.
 */
export function windowPass<T>(needles: readonly WindowNeedle<T>[]): WindowPass<T> {
  const entriesByHash = new Map<number, Entry<T>[]>();
  const present = new Uint8Array(0x10000);
  for (const needle of needles) {
    const last = needle.signs.length - WINDOW;
    if (last < 0) throw new Error(`A needle needs at least ${WINDOW} signs.`);
    const windows = [last, last >> 1, 0].map((offset) => ({ offset, hash: hashAt(needle.signs, offset) }));
    const crowd = ({ hash }: { hash: number }) => entriesByHash.get(hash)?.length ?? 0;
    const { offset, hash } = windows.reduce((best, one) => (crowd(one) < crowd(best) ? one : best));
    const entries = entriesByHash.get(hash) ?? [];
    entries.push({ ...needle, offset });
    entriesByHash.set(hash, entries);
    present[hash & 0xffff] = 1;
  }
  return (signs, visit) => {
    let hash = 0;
    for (let i = 0; i < signs.length; i += 1) {
      hash = (Math.imul(hash, BASE) + (signs[i] ?? 0)) | 0;
      if (i >= WINDOW) hash = (hash - Math.imul(signs[i - WINDOW] ?? 0, LEAVES)) | 0;
      if (i < WINDOW - 1 || present[hash & 0xffff] === 0) continue;
      for (const entry of entriesByHash.get(hash) ?? []) {
        const at = i - WINDOW + 1 - entry.offset;
        if (standsAt(signs, at, entry.signs)) visit(at, entry.payload);
      }
    }
  };
}

function hashAt(signs: Uint8Array, offset: number): number {
  let hash = 0;
  for (let i = offset; i < offset + WINDOW; i += 1) hash = (Math.imul(hash, BASE) + (signs[i] ?? 0)) | 0;
  return hash;
}

function standsAt(signs: Uint8Array, at: number, needle: Uint8Array): boolean {
  if (at < 0 || at + needle.length > signs.length) return false;
  for (let i = 0; i < needle.length; i += 1) {
    if (signs[at + i] !== needle[i]) return false;
  }
  return true;
}
