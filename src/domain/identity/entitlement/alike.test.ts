import { expect, test } from 'vitest';
import { inWordsOf } from './alike.ts';
import { diffEntitlements, isEmpty } from './diff.ts';
import { row } from './entitlement.ts';

const at = (resource: string, via = 'p') => row('aws', 'allow', 's3:getobject', resource, via);

test('given a secret that is hidden under another name, when snapshots are compared, then nothing has changed', () => {
  const before = [at('bucket/[removed-secret #2]/*', 'policy [removed-secret #2]'), at('other')];
  const after = [at('other'), at('bucket/[aws-access-key-id #1]/*', 'policy [aws-access-key-id #1]')];
  const diff = diffEntitlements(before, after);
  expect(isEmpty(diff)).toBe(true);
  expect(diff.meaning).toEqual([]);
});

test('given rows that differ in more than a placeholder, when they are compared, then they stay what they are', () => {
  const before = [at('bucket/[removed-secret #2]/a'), at('[a #1]'), at('[a #2]')];
  const after = [at('bucket/[removed-secret #2]/b'), at('[a #2]'), at('[a #1]'), at('bucket/plain/a')];
  expect(inWordsOf(before, after)).toEqual(after);
});
