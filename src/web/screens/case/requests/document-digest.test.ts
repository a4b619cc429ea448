import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { digestOf } from './document-digest.ts';

it('is the SHA-256 that another implementation computes, in base64url', () => {
  const document = '{"add":[{"action":"s3:getobject","resource":"arn:aws:s3:::büro/*"}],"until":null}';
  expect(digestOf(document)).toBe(createHash('sha256').update(document, 'utf8').digest('base64url'));
});

it('changes with one letter', () => {
  expect(digestOf('{"a":1}')).not.toBe(digestOf('{"a":2}'));
});
