import type { Anchor } from './detector.ts';
import { foldedSign } from './pass/fold.ts';

/** Calls `visit` for every place where an anchor stands, in the order of the text. */
export type AnchorPass<T> = (text: string, visit: (at: number, anchor: string, payload: T) => void) => void;

interface Entry<T> {
  readonly text: string;
  readonly exact: boolean;
  readonly payload: T;
}

const BITS = 5;
const MASK = (1 << (BITS * 3)) - 1;

/**
 * Builds the pass that picks candidates: one table look-up per character on the classes of the last three, and a
 * comparison only where an anchor begins like that. Its cost does not depend on how many anchors there are. It is
 * the one part that a faster engine may replace.
 */
export function anchorPass<T>(anchors: readonly { readonly anchor: Anchor; readonly payload: T }[]): AnchorPass<T> {
  const buckets = fillBuckets(anchors);
  const present = new Uint8Array(MASK + 1);
  for (const hash of buckets.keys()) present[hash] = 1;
  return (text, visit) => {
    let hash = 0;
    for (let i = 0; i < text.length; i += 1) {
      hash = ((hash << BITS) | classOf(text.charCodeAt(i))) & MASK;
      if (present[hash] === 0 || i < 2) continue;
      for (const entry of buckets.get(hash) ?? []) {
        if (standsAt(text, i - 2, entry)) visit(i - 2, entry.text, entry.payload);
      }
    }
  };
}

function fillBuckets<T>(anchors: readonly { readonly anchor: Anchor; readonly payload: T }[]): Map<number, Entry<T>[]> {
  const buckets = new Map<number, Entry<T>[]>();
  for (const { anchor, payload } of anchors) {
    if (anchor.text.length < 3) throw new Error('An anchor needs at least three characters.');
    const hash = [0, 1, 2].reduce((sum, i) => ((sum << BITS) | classOf(anchor.text.charCodeAt(i))) & MASK, 0);
    const bucket = buckets.get(hash) ?? [];
    bucket.push({ text: anchor.exact ? anchor.text : anchor.text.toLowerCase(), exact: anchor.exact, payload });
    buckets.set(hash, bucket);
  }
  return buckets;
}

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122 && code >= 65) return lower - 96;
  if (code >= 48 && code <= 57) return 27;
  const sign = ['-_', ':/=.@', ' \t$'].findIndex((signs) => signs.includes(String.fromCharCode(code)));
  return sign === -1 ? 0 : 28 + sign;
});

/** Letters regardless of case, digits as one, a few signs, and everything beyond ASCII as one. */
function classOf(code: number): number {
  return code < 128 ? (CLASSES[code] ?? 0) : 31;
}

function standsAt<T>(text: string, at: number, entry: Entry<T>): boolean {
  if (entry.exact) return text.startsWith(entry.text, at);
  if (at + entry.text.length > text.length) return false;
  for (let i = 0; i < entry.text.length; i += 1) {
    if (foldCase(text.charCodeAt(at + i)) !== entry.text.charCodeAt(i)) return false;
  }
  return true;
}

function foldCase(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return code < 128 ? code : foldedSign(String.fromCharCode(code)).charCodeAt(0);
}
