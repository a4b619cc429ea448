import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { row } from '../../domain/identity/entitlement/entitlement.ts';
import { brand } from '../../domain/kit/ids.ts';
import { rowsOf, signedRows, writeDocument } from './change-document.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const READ = row('aws', 'allow', 's3:getobject', 'arn:aws:s3:::büro/*', 'reader');
const ADMIN = row('aws', 'allow', '*', '*', 'admin');
const WHOLE = {
  identity: brand<'identity'>('a1'.repeat(16)),
  before: 'b',
  after: 'c',
  add: [READ],
  remove: [ADMIN],
  until: null,
};

test('given a change, then its digest is what another implementation makes of its JSON', () => {
  const { json, digest } = writeDocument(sha256, WHOLE);
  expect(digest).toBe(createHash('sha256').update(json, 'utf8').digest('base64url'));
  expect(JSON.parse(json)).toEqual(WHOLE);
});

test.each([
  ['a row', { add: [ADMIN] }],
  ['the end', { until: 1 }],
  ['the identity', { identity: brand<'identity'>('a2'.repeat(16)) }],
  ['the side that it begins with', { before: 'x' }],
])('given another one in %s, then it has another digest', (_what, other) => {
  expect(writeDocument(sha256, { ...WHOLE, ...other }).digest).not.toBe(writeDocument(sha256, WHOLE).digest);
});

test('given the order of its fields, then it does not matter', () => {
  const turned = Object.fromEntries(Object.entries(WHOLE).toReversed());
  expect(writeDocument(sha256, { ...WHOLE, ...turned })).toEqual(writeDocument(sha256, WHOLE));
});

test('given a document in which a word was redacted later, then it is not what was signed, although it can be read', () => {
  const { json, digest } = writeDocument(sha256, WHOLE);
  expect(signedRows(sha256, json, digest)).toEqual({ add: [READ], remove: [ADMIN] });
  expect(signedRows(sha256, json.replace('reader', '[removed-secret #1]'), digest)).toBeNull();
});

test('given what a later redaction has broken, then it has no rows any more', () => {
  const { json } = writeDocument(sha256, WHOLE);
  expect(rowsOf(json)).toEqual({ add: [READ], remove: [ADMIN] });
  expect(rowsOf(json.slice(0, 40))).toEqual({ add: [], remove: [] });
});

test.each(['remove', 'action', 'allow', 'notResources', 'postgres'])(
  'given a document in which the word %j was taken out, then what is left of it can be shown all the same',
  (word) => {
    const { json } = writeDocument(sha256, { ...WHOLE, remove: [row('postgres', 'allow', 'select', 'orders', 'r')] });
    const left = rowsOf(json.replaceAll(word, '[removed-secret #1]'));
    expect([...left.add, ...left.remove].every(({ via }) => via.length > 0)).toBe(true);
    expect(left).toEqual({ add: [], remove: [] });
  },
);
