import { expect, test } from 'vitest';
import { toBase64Url } from './base64.ts';
import { fromUtf8, utf8 } from './bytes.ts';
import { commit } from './commitment.ts';
import { leafBytes, minuteOf, parseLeaf, sizeClass } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import { sha256 } from './sha256.ts';

const hash = toBase64Url(sha256(utf8('something')));
const leaf: Leaf = {
  v: 1,
  id: '019aa4c8-8f00-7000-8000-0123456789ab',
  case: '0123456789abcdef0123456789abcdef',
  seq: 0,
  prev: null,
  type: 'evidence-added',
  at: '2026-11-21T05:40Z',
  actor: 'fedcba9876543210fedcba9876543210',
  policy: hash,
  facts: hash,
  text: null,
  alg: 'sha-256',
  size: 3,
};

test('a leaf is written in this form for ever', () => {
  expect(fromUtf8(leafBytes(leaf))).toBe(
    '{"actor":"fedcba9876543210fedcba9876543210","alg":"sha-256","at":"2026-11-21T05:40Z","case":"0123456789abcdef0123456789abcdef",' +
      `"facts":"${hash}","id":"019aa4c8-8f00-7000-8000-0123456789ab","policy":"${hash}","prev":null,"seq":0,"size":3,"text":null,` +
      '"type":"evidence-added","v":1}',
  );
  expect(parseLeaf(leafBytes(leaf))).toEqual({ ok: true, value: leaf });
});

test.each<[string, Record<string, unknown>]>([
  ['another version', { v: 2 }],
  ['an id that is no UUIDv7', { id: '019aa4c8-8f00-4000-8000-0123456789ab' }],
  ['seconds', { at: '2026-11-21T05:40:00Z' }],
  ['an impossible month', { at: '2026-13-21T05:40Z' }],
  ['a negative seq', { seq: -1 }],
  ['a previous leaf before the first', { prev: hash }],
  ['a later leaf without a previous one', { seq: 1 }],
  ['a title', { title: 'a key in the wiki' }],
  ['a short hash', { facts: hash.slice(1) }],
  ['another hash function', { alg: 'sha-1' }],
  ['upper-case hex', { actor: 'F'.repeat(32) }],
])('a leaf with %s is refused', (_what, change) => {
  expect(parseLeaf(utf8(JSON.stringify({ ...leaf, ...change }))).ok).toBe(false);
});

test('a missing field, a duplicate one and trailing bytes are refused', () => {
  const text = JSON.stringify(leaf);
  expect(parseLeaf(utf8(text.replace('"alg":"sha-256",', '')))).toMatchObject({ code: 'field-missing', where: 'alg' });
  expect(parseLeaf(utf8(text.replace('{', '{"v":1,')))).toMatchObject({ code: 'json-duplicate-name' });
  expect(parseLeaf(utf8(`${text} {}`))).toMatchObject({ code: 'json-malformed' });
});

test('a moment is rounded down to its minute, and never up', () => {
  expect(minuteOf(Date.UTC(2026, 10, 21, 5, 40, 59, 999))).toBe('2026-11-21T05:40Z');
});

test('the size is a class and not a length', () => {
  expect([0, 255, 256, 511, 512, 1023, 1024, 65_536].map(sizeClass)).toEqual([0, 0, 1, 1, 2, 2, 3, 9]);
});

test('facts and text of the same bytes and salt have different commitments, and other salts others', () => {
  const salt = new Uint8Array(32);
  const commitments = [
    commit(sha256, 'facts', salt, utf8('{}')),
    commit(sha256, 'text', salt, utf8('{}')),
    commit(sha256, 'text', salt.fill(1), utf8('{}')),
  ];
  expect(new Set(commitments.map(toBase64Url)).size).toBe(3);
});
