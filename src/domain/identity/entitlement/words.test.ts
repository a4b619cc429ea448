import { expect, test } from 'vitest';
import { diffEntitlements } from './diff.ts';
import { row } from './entitlement.ts';
import { diffInWords } from './words.ts';

const get = row('aws', 'allow', 's3:getobject', 'arn:aws:s3:::logs/*', 'reader');
const all = row('aws', 'allow', '*', '*', 'admin', { notActions: ['iam:*'], condition: '[]' });

test('given what was lost and gained, then it is said in sentences', () => {
  expect(diffInWords(diffEntitlements([get], []))).toEqual([
    'Could s3:getobject on arn:aws:s3:::logs/*; cannot any more.',
  ]);
  expect(diffInWords(diffEntitlements([], [all]))).toEqual([
    'Can do anything (but not iam:*) on everything under a condition now; could not before.',
  ]);
});

test('given the same rows from elsewhere, then it is said that nothing changes for the identity', () => {
  const moved = { ...get, via: ['other'] };
  expect(diffInWords(diffEntitlements([get], [moved]))).toEqual([
    'What it may do has not changed; other policies say so now.',
  ]);
  expect(diffInWords(diffEntitlements([get], [get]))).toEqual(['Nothing has changed.']);
});

test('given a narrower row, then the reserve is said', () => {
  const narrow = { ...get, resource: 'arn:aws:s3:::logs/2026/*' };
  expect(diffInWords(diffEntitlements([get], [narrow]))).toEqual([
    'Could s3:getobject on arn:aws:s3:::logs/*; a part of that is left (approximate).',
  ]);
});
