import { expect, test } from 'vitest';
import { row } from './entitlement.ts';
import { unseen } from './unseen.ts';

test('given rows of two systems, then it is said for both what else decides there, and of no other', () => {
  const rows = [row('postgres', 'allow', 'select', 'table a', 'a'), row('aws', 'allow', 's3:*', '*', 'p')];
  const says = unseen([...rows, ...rows]);
  expect(says.map((one) => one.split(':')[0])).toEqual(['AWS', 'AWS', 'PostgreSQL']);
  expect(says.join(' ')).toContain('policies of the organisation');
});

test('given no rows, then nothing is said', () => {
  expect(unseen([])).toEqual([]);
});
