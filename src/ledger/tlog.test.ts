import { expect, test } from 'vitest';
import { concat, utf8 } from './bytes.ts';
import { checkpointText, readCheckpoint } from './checkpoint.ts';
import { bundleBytes, parseBundle } from './entry-bundle.ts';
import { hashLeaf } from './merkle-hash.ts';
import { consistencyProof, inclusionProof, nodesOf, treeRoot } from './merkle-tree.ts';
import { verifyConsistency, verifyInclusion } from './merkle-verify.ts';
import { verifyNote } from './note.ts';
import { reading } from './refusal.ts';
import { nodeEd25519, nodeSha256 as sha256 } from './testing/keys.ts';
import { vectors } from './testing/vectors.ts';
import { nodesFromTiles, tilePath, tilesBetween } from './tiles.ts';
import type { Tile } from './tiles.ts';
import { formatTlogProof, readTlogProof } from './tlog-proof.ts';
import { parseVerifierKey } from './verifier-key.ts';

const published = vectors<{ verifierKey: string; entries: string[]; checkpoints: string[] }>('tessera');
const hashes = published.entries.map((entry) => hashLeaf(sha256, utf8(entry)));
const nodeAt = nodesOf(sha256, hashes);
const checkpoints = published.checkpoints.map(readCheckpoint);

test.each(checkpoints)(
  'Tessera’s published checkpoint of $size entries has our root and a good signature',
  (checkpoint) => {
    const key = parseVerifierKey(sha256, published.verifierKey);
    if (!key.ok) throw new Error(key.code);
    expect(treeRoot(sha256, nodeAt, checkpoint.size)).toEqual(checkpoint.root);
    expect(verifyNote(checkpoint.note, [key.value], nodeEd25519).state).toBe('signed');
    expect(checkpointText(checkpoint)).toBe(checkpoint.note.text);
  },
);

test('our consistency proofs hold between all of Tessera’s checkpoints', () => {
  const heads = checkpoints.filter(({ size }) => size > 0);
  for (const older of heads) {
    for (const newer of heads.filter(({ size }) => size >= older.size)) {
      expect(verifyConsistency(sha256, older, newer, consistencyProof(sha256, nodeAt, older.size, newer.size))).toBe(
        true,
      );
    }
  }
});

test('a tlog-proof is written, read back, and its proof holds', () => {
  const note = published.checkpoints.at(-1) ?? '';
  const proof = readTlogProof(formatTlogProof(11, inclusionProof(sha256, nodeAt, 11, 15), note));
  expect(proof.checkpointText).toBe(note);
  expect(verifyInclusion(sha256, proof.checkpoint, proof.index, hashLeaf(sha256, utf8('twelf')), proof.path)).toBe(
    true,
  );
});

// The four kinds that transparency-dev/merkle's tlog_proof_test.go refuses, and ours.
test.each([
  'wrong-header\nindex 0\n\nCHECKPOINT',
  'c2sp.org/tlog-proof@v1\n\n\nCHECKPOINT',
  'c2sp.org/tlog-proof@v1\nindex notanumber\n\nCHECKPOINT',
  'c2sp.org/tlog-proof@v1\nindex -5\n\nCHECKPOINT',
  'c2sp.org/tlog-proof@v1\nindex 05\n\nCHECKPOINT',
  'c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\nCHECKPOINT',
  `c2sp.org/tlog-proof@v1\nindex 0\n${'A'.repeat(84)}AA==\n\nCHECKPOINT`,
  'c2sp.org/tlog-proof@v1\nextra aGk=\nindex 0\n\nCHECKPOINT',
  'c2sp.org/tlog-proof@v1\nindex 0\n\n',
])('%j is refused', (text) => {
  expect(reading(() => readTlogProof(text.replace('CHECKPOINT', published.checkpoints[1] ?? ''))).ok).toBe(false);
});

test.each([
  'origin\n01\nR\n',
  'origin\n-1\nR\n',
  '\n1\nR\n',
  'origin\n1\n',
  'origin\n1\nAAAA\n',
  'origin\n9007199254740993\nR\n',
])('a checkpoint that says %j is refused', (text) => {
  const [, signature = ''] = (published.checkpoints[1] ?? '').split('\n\n');
  const root = (published.checkpoints[1] ?? '').split('\n')[2] ?? '';
  expect(reading(() => readCheckpoint(`${text.replace('R', root)}\n${signature}`)).ok).toBe(false);
});

// Paths and widths that the tlog-tiles text names.
test('tiles have the paths and widths of the specification', () => {
  expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
  expect(tilePath({ level: 'entries', index: 0, width: 7 })).toBe('tile/entries/000.p/7');
  const tiles = tilesBetween(0, 70_000);
  const ofLevel = (level: Tile['level']): number[] =>
    tiles.filter((tile) => tile.level === level).map(({ width }) => width);
  expect(ofLevel(0)).toEqual([...Array.from({ length: 273 }, () => 256), 112]);
  expect(ofLevel(1)).toEqual([256, 17]);
  expect(ofLevel(2)).toEqual([1]);
  expect(tilesBetween(0, 256).map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
  expect(tilesBetween(255, 257).map(tilePath)).toEqual([
    'tile/entries/000',
    'tile/entries/001.p/1',
    'tile/0/000',
    'tile/0/001.p/1',
    'tile/1/000.p/1',
  ]);
  expect(tilesBetween(300, 301).map(tilePath)).toEqual(['tile/entries/001.p/45', 'tile/0/001.p/45']);
});

test('a tree over 70,000 entries out of its tiles has the same root and proofs as one in memory', () => {
  const many = Array.from({ length: 70_000 }, (_, i) => hashLeaf(sha256, Uint8Array.of(i & 255, i >> 8, i >> 16)));
  const inMemory = nodesOf(sha256, many);
  const fromTiles = nodesFromTiles(sha256, many.length, ({ level, index, width }) =>
    concat(...Array.from({ length: width }, (_, i) => inMemory(8 * Number(level), index * 256 + i))),
  );
  expect(treeRoot(sha256, fromTiles, many.length)).toEqual(treeRoot(sha256, inMemory, many.length));
  expect(inclusionProof(sha256, fromTiles, 65_999, many.length)).toEqual(
    inclusionProof(sha256, inMemory, 65_999, many.length),
  );
  expect(consistencyProof(sha256, fromTiles, 777, many.length)).toEqual(
    consistencyProof(sha256, inMemory, 777, many.length),
  );
  expect(() => fromTiles(0, 70_000)).toThrow(RangeError);
});

test('a bundle comes apart into its entries; a torn one is refused', () => {
  const entries = ['', 'a', 'b'.repeat(300)].map(utf8);
  const bundle = bundleBytes(entries);
  expect(parseBundle(bundle)).toEqual({ ok: true, value: entries });
  expect(parseBundle(bundle.slice(0, -1))).toMatchObject({ ok: false, code: 'bundle-malformed' });
  expect(parseBundle(bundle.slice(0, 1))).toMatchObject({ ok: false, code: 'bundle-malformed' });
  expect(() => bundleBytes([new Uint8Array(65_536)])).toThrow(RangeError);
});
