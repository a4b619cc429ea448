import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, fromHex, toHex, utf8 } from './bytes.ts';
import { emptyRoot, hashLeaf, hashNode } from './merkle-hash.ts';
import { consistencyProof, inclusionProof, nodesOf, treeRoot } from './merkle-tree.ts';
import { verifyConsistency, verifyInclusion } from './merkle-verify.ts';
import { nodeSha256 as sha256 } from './testing/keys.ts';
import { vectors } from './testing/vectors.ts';

const published = vectors<{
  hashes: {
    emptyRoot: string;
    emptyLeaf: string;
    leaf: { entryHex: string; hash: string };
    node: { leftHex: string; rightHex: string; hash: string };
  };
  leaves: string[];
  roots: string[];
  inclusion: { leaf: number; size: number; proof: string[] }[];
  consistency: { size1: number; size2: number; proof: string[] }[];
  staticConsistency: {
    desc: string;
    size1: number;
    size2: number;
    root1: string;
    root2: string;
    proof: string[];
    wantErr: boolean;
  }[];
  someHash: string;
}>('merkle');
const hex = (text: string): Uint8Array => fromHex(text, text.length / 2);
const leafHashes = published.leaves.map((leaf) => hashLeaf(sha256, hex(leaf)));
const nodeAt = nodesOf(sha256, leafHashes);
const rootOf = (size: number): Uint8Array => hex(published.roots[size - 1] ?? '');
const some = hex(published.someHash);

test('the published RFC 6962 hashes', () => {
  const { emptyLeaf, leaf, node } = published.hashes;
  expect(toHex(emptyRoot(sha256))).toBe(published.hashes.emptyRoot);
  expect(toHex(hashLeaf(sha256, new Uint8Array()))).toBe(emptyLeaf);
  expect(toHex(hashLeaf(sha256, hex(leaf.entryHex)))).toBe(leaf.hash);
  expect(toHex(hashNode(sha256, hex(node.leftHex), hex(node.rightHex)))).toBe(node.hash);
});

test('the published roots of one to eight leaves', () => {
  expect(published.roots.map((_, i) => toHex(treeRoot(sha256, nodeAt, i + 1)))).toEqual(published.roots);
});

test.each(published.inclusion)(
  'the published inclusion proof of leaf $leaf in $size, and its spoiled forms',
  ({ leaf, size, proof }) => {
    const index = leaf - 1;
    const path = proof.map(hex);
    const hash = leafHashes[index] ?? some;
    const root = rootOf(size);
    const verify = (i: number, n: number, r: Uint8Array, h: Uint8Array, p: readonly Uint8Array[]): boolean =>
      verifyInclusion(sha256, { size: n, root: r }, i, h, p);
    expect(inclusionProof(sha256, nodeAt, index, size).map(toHex)).toEqual(proof);
    expect(verify(index, size, root, hash, path)).toBe(true);
    const spoiled = [
      verify(index - 1, size, root, hash, path),
      verify(index + 1, size, root, hash, path),
      verify(index ^ 2, size, root, hash, path),
      verify(index, size * 2, root, hash, path),
      verify(index, Math.floor(size / 2), root, hash, path),
      verify(index, size, root, utf8('WrongLeaf'), path),
      verify(index, size, emptyRoot(sha256), hash, path),
      verify(index, size, some, hash, path),
      verify(index, size, root, hash, [...path, new Uint8Array()]),
      verify(index, size, root, hash, [...path, root]),
      verify(index, size, root, hash, [new Uint8Array(), ...path]),
      verify(index, size, root, hash, [root, ...path]),
      path.length > 0 && verify(index, size, root, hash, path.slice(0, -1)),
      path.length > 1 && verify(index, size, root, hash, [path[0] ?? some, some, ...path.slice(1)]),
    ];
    expect(spoiled).toEqual(spoiled.map(() => false));
  },
);

test.each(published.consistency)(
  'the published consistency proof from $size1 to $size2, and its spoiled forms',
  ({ size1, size2, proof }) => {
    const path = proof.map(hex);
    const [root1, root2] = [rootOf(size1), rootOf(size2)];
    const verify = (m: number, n: number, a: Uint8Array, b: Uint8Array, p: readonly Uint8Array[]): boolean =>
      verifyConsistency(sha256, { size: m, root: a }, { size: n, root: b }, p);
    expect(consistencyProof(sha256, nodeAt, size1, size2).map(toHex)).toEqual(proof);
    expect(verify(size1, size2, root1, root2, path)).toBe(true);
    if (path.length === 0) return;
    const spoiled = [
      verify(size1 - 1, size2, root1, root2, path),
      verify(size1 + 1, size2, root1, root2, path),
      verify(size1 ^ 2, size2, root1, root2, path),
      verify(size1, size2 * 2, root1, root2, path),
      verify(size1, Math.floor(size2 / 2), root1, root2, path),
      verify(size1, size2, utf8('WrongRoot'), root2, path),
      verify(size1, size2, root1, utf8('WrongRoot'), path),
      verify(size1, size2, root2, root1, path),
      verify(size1, size2, root1, root2, []),
      ...[new Uint8Array(), root1, root2].map((extra) => verify(size1, size2, root1, root2, [...path, extra])),
      ...[new Uint8Array(), root1, root2, path[0] ?? some].map((extra) =>
        verify(size1, size2, root1, root2, [extra, ...path]),
      ),
      verify(size1, size2, root1, root2, path.slice(0, -1)),
    ];
    expect(spoiled).toEqual(spoiled.map(() => false));
  },
);

test.each(published.staticConsistency)('published: $desc', ({ size1, size2, root1, root2, proof, wantErr }) => {
  const bytes = (text: string): Uint8Array => (text === '<empty tree>' ? emptyRoot(sha256) : utf8(text));
  const holds = verifyConsistency(
    sha256,
    { size: size1, root: bytes(root1) },
    { size: size2, root: bytes(root2) },
    proof.map(bytes),
  );
  expect(holds).toBe(!wantErr);
});

const MOST = 300;
const many = Array.from({ length: MOST }, (_, i) => hashLeaf(sha256, utf8(`entry ${i}`)));
const manyNodes = nodesOf(sha256, many);
const sizes = fc.integer({ min: 1, max: MOST });

test('for every size up to 300, first, last and some proofs in between verify', () => {
  for (let size = 1; size <= MOST; size += 1) {
    const head = { size, root: treeRoot(sha256, manyNodes, size) };
    for (const index of new Set([0, size >> 1, (size * 3) >> 2, size - 1])) {
      const proof = inclusionProof(sha256, manyNodes, index, size);
      expect(verifyInclusion(sha256, head, index, many[index] ?? some, proof)).toBe(true);
    }
    for (const older of new Set([1, Math.max(1, size >> 1), Math.max(1, size - 1), size])) {
      const proof = consistencyProof(sha256, manyNodes, older, size);
      expect(verifyConsistency(sha256, { size: older, root: treeRoot(sha256, manyNodes, older) }, head, proof)).toBe(
        true,
      );
    }
  }
});

test('an inclusion proof in which any one byte is changed is refused', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (size, pick, where, flip) => {
      const index = pick % size;
      const joined = concat(
        treeRoot(sha256, manyNodes, size),
        many[index] ?? some,
        ...inclusionProof(sha256, manyNodes, index, size),
      );
      const [root = some, leaf = some, ...proof] = inHashes(flipped(joined, where, flip));
      expect(verifyInclusion(sha256, { size, root }, index, leaf, proof)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a consistency proof in which any one byte is changed is refused', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (size, pick, where, flip) => {
      const older = 1 + (pick % size);
      const [oldRoot, newRoot] = [treeRoot(sha256, manyNodes, older), treeRoot(sha256, manyNodes, size)];
      const joined = concat(oldRoot, newRoot, ...consistencyProof(sha256, manyNodes, older, size));
      const [a = some, b = some, ...proof] = inHashes(flipped(joined, where, flip));
      expect(verifyConsistency(sha256, { size: older, root: a }, { size, root: b }, proof)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

function flipped(bytes: Uint8Array, where: number, flip: number): Uint8Array {
  return bytes.map((byte, i) => (i === where % bytes.length ? byte ^ flip : byte));
}

function inHashes(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.slice(i * 32, i * 32 + 32));
}
