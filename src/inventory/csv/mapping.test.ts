import { expect, test } from 'vitest';
import { mapped } from './mapping.ts';

const COLUMNS = ['Account', 'Owned by', 'env', 'Notes'];

test('given heads that people write, when nothing is said, then the usual ones are taken', () => {
  expect(mapped(COLUMNS, {})).toEqual({
    mapping: new Map([
      ['name', 'Account'],
      ['environment', 'env'],
      ['owner', 'Owned by'],
    ]),
  });
});

test('given a field that somebody says no column is, then a usual head is not taken for it', () => {
  expect(mapped(COLUMNS, { owner: '', purpose: 'Notes' })).toEqual({
    mapping: new Map([
      ['purpose', 'Notes'],
      ['name', 'Account'],
      ['environment', 'env'],
    ]),
  });
});

test('given no name among the columns, then it is said what there is', () => {
  expect(mapped(COLUMNS, { name: '' })).toEqual({
    says: 'No column is the name of the identity. Say which one is. The columns are: Account, Owned by, env, Notes.',
  });
});
