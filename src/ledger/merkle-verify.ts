import { sameBytes } from './bytes.ts';
import type { Sha256 } from './bytes.ts';
import { hashNode } from './merkle-hash.ts';

/** What a proof is checked against: a tree's size and its 32-byte root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether `leafHash` stands at `index` in the tree (RFC 9162 section 2.1.3.2). Never throws: odd input is simply not a proof. */
export function verifyInclusion(
  sha256: Sha256,
  head: TreeHead,
  index: number,
  leafHash: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(index) || !isCount(head.size) || index >= head.size) return false;
  if (![leafHash, head.root, ...proof].every((hash) => hash.length === 32)) return false;
  let place = index;
  let last = head.size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = hashNode(sha256, sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = hashNode(sha256, hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameBytes(hash, head.root);
}

/**
 * Whether the tree `newer` begins with the tree `older` (RFC 9162 section 2.1.4.2). From an empty tree nothing can be
 * shown, so a size of 0 is refused, 0 to 0 too, as transparency-dev/merkle does.
 */
export function verifyConsistency(
  sha256: Sha256,
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size === 0 || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
  if (![older.root, newer.root, ...proof].every((hash) => hash.length === 32)) return false;
  const isPerfect = Number.isInteger(Math.log2(older.size));
  const [seed, ...rest] = isPerfect ? [older.root, ...proof] : proof;
  if (seed === undefined || rest.length === 0) return false;
  let place = older.size - 1;
  let last = newer.size - 1;
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let [old, now] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      old = hashNode(sha256, sibling, old);
      now = hashNode(sha256, sibling, now);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      now = hashNode(sha256, now, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameBytes(old, older.root) && sameBytes(now, newer.root);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isOdd(value: number): boolean {
  return value % 2 === 1;
}

/** A shift that stays exact beyond 32 bits. */
function half(value: number): number {
  return Math.floor(value / 2);
}
