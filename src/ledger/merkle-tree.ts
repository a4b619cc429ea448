import type { Sha256 } from './bytes.ts';
import { emptyRoot, hashNode } from './merkle-hash.ts';

/**
 * Where perfect subtrees come from: the hash of the 2^level leaves that start at index × 2^level.
 * Asked only for subtrees that lie wholly in the tree.
 */
export type NodeAt = (level: number, index: number) => Uint8Array;

/** The root of the first `size` leaves (RFC 6962 section 2.1). */
export function treeRoot(sha256: Sha256, nodeAt: NodeAt, size: number): Uint8Array {
  return size === 0 ? emptyRoot(sha256) : rangeHash(sha256, nodeAt, 0, size);
}

/** The audit path for leaf `index` in the tree of `size` leaves, from the leaf's sibling up (section 2.1.1). */
export function inclusionProof(sha256: Sha256, nodeAt: NodeAt, index: number, size: number): readonly Uint8Array[] {
  if (!(index >= 0 && index < size)) throw new RangeError('no such leaf in a tree of this size');
  return path(index, 0, size);

  function path(leaf: number, begin: number, end: number): readonly Uint8Array[] {
    if (end - begin === 1) return [];
    const middle = begin + splitOf(end - begin);
    return leaf < middle
      ? [...path(leaf, begin, middle), rangeHash(sha256, nodeAt, middle, end)]
      : [...path(leaf, middle, end), rangeHash(sha256, nodeAt, begin, middle)];
  }
}

/** The proof that the tree of `older` leaves is the beginning of the tree of `newer` (section 2.1.2); needs 0 < older ≤ newer. */
export function consistencyProof(sha256: Sha256, nodeAt: NodeAt, older: number, newer: number): readonly Uint8Array[] {
  if (!(older > 0 && older <= newer)) throw new RangeError('consistency is between 0 < older and older ≤ newer');
  return subproof(0, newer, true);

  function subproof(begin: number, end: number, known: boolean): readonly Uint8Array[] {
    if (end === older) return known ? [] : [rangeHash(sha256, nodeAt, begin, end)];
    const middle = begin + splitOf(end - begin);
    return older <= middle
      ? [...subproof(begin, middle, known), rangeHash(sha256, nodeAt, middle, end)]
      : [...subproof(middle, end, false), rangeHash(sha256, nodeAt, begin, middle)];
  }
}

/** A tree held in memory: `nodeAt` over the hashes of its leaves. For small trees and for batches. */
export function nodesOf(sha256: Sha256, leafHashes: readonly Uint8Array[]): NodeAt {
  const levels: (readonly Uint8Array[])[] = [leafHashes];
  for (let below = leafHashes; below.length > 1;) {
    const above: Uint8Array[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) above.push(hashNode(sha256, there(below[i]), there(below[i + 1])));
    levels.push(above);
    below = above;
  }
  return (level, index) => there(levels[level]?.[index]);
}

/** The hash of leaves [begin, end), where `begin` is a multiple of the largest power of two that fits. */
function rangeHash(sha256: Sha256, nodeAt: NodeAt, begin: number, end: number): Uint8Array {
  const size = end - begin;
  if (Number.isInteger(Math.log2(size))) return nodeAt(Math.log2(size), begin / size);
  const middle = begin + splitOf(size);
  return hashNode(sha256, rangeHash(sha256, nodeAt, begin, middle), rangeHash(sha256, nodeAt, middle, end));
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function there(hash: Uint8Array | undefined): Uint8Array {
  if (hash === undefined) throw new RangeError('no such node in this tree');
  return hash;
}
