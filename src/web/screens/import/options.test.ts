import { expect, test } from 'vitest';
import { optionsFor } from './options.ts';

const SAID = { environment: ' production ', repository: 'acme/api' };

test('given a cloud, then the environment is said for all of it and a table’s columns are not', () => {
  expect(optionsFor('aws', SAID, { name: 'Account' })).toEqual({ environment: 'production' });
});

test('given GitHub, then the repository is said too', () => {
  expect(optionsFor('github', SAID, {})).toEqual({ environment: 'production', repository: 'acme/api' });
});

test('given a table with a column for the environment, then the column counts', () => {
  const columns = { name: 'Account', environment: 'env' };
  expect(optionsFor('csv', SAID, columns)).toEqual(columns);
});

test('given a table without one, then the one value counts for all lines', () => {
  expect(optionsFor('csv', SAID, { name: 'Account', environment: '' })).toEqual({
    name: 'Account',
    environment: 'production',
  });
});

test('given nothing said, then nothing is sent', () => {
  expect(optionsFor('x509', { environment: ' ', repository: '' }, {})).toEqual({});
});
