import { expect, test } from 'vitest';
import { MIGRATIONS } from './all.ts';
import { POSTGRES, SQLITE, type Migration } from './migration.ts';
import { plan } from './plan.ts';

const first: Migration = { number: 1, name: 'first', statements: ({ int }) => [`create table a (x ${int})`] };
const second: Migration = { number: 2, name: 'second', statements: () => ['create table b (y text)'] };

test('given an empty database, every step is to be done, in order', () => {
  expect(plan(SQLITE, [], [first, second]).map(({ number }) => number)).toEqual([1, 2]);
});

test('given the first step, only the second is left', () => {
  const applied = plan(SQLITE, [], [first]);
  expect(plan(SQLITE, applied, [first, second]).map(({ name }) => name)).toEqual(['second']);
});

test('given a step that was changed after it was applied, the start is refused with a sentence', () => {
  const applied = plan(SQLITE, [], [first]);
  const changed: Migration = { ...first, statements: () => ['create table a (x text)'] };
  expect(() => plan(SQLITE, applied, [changed])).toThrow(
    'Schema step 1 (first) is not the one that this database was made with.',
  );
});

test('given a database of a newer version, the start is refused with a sentence', () => {
  expect(() => plan(SQLITE, plan(SQLITE, [], [first, second]), [first])).toThrow('which this version does not know');
});

test('the real steps are numbered from one on, without a gap, and differ between the engines only in words', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  const tables = (statements: readonly string[]) =>
    statements.flatMap((said) => said.match(/create table \w+/gu) ?? []);
  for (const { statements } of MIGRATIONS) expect(tables(statements(POSTGRES))).toEqual(tables(statements(SQLITE)));
});
