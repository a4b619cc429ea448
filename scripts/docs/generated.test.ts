import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tempFolder } from '../../test/support/temp.ts';
import { generate, stale, table } from './generated.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('given a generated file, then it is stale while it is not there or says something else', async () => {
  const file = relative(ROOT, `${await tempFolder()}/page.md`);
  expect(await stale(file, 'one\n')).toMatch(/is not there/u);
  await generate(file, 'one\n');
  expect(await stale(file, 'one\n')).toBeNull();
  expect(await stale(file, 'two\n')).toMatch(/is not what its source says/u);
});

test('given cells with a bar or a line end, then the table keeps its columns', () => {
  expect(table(['a', 'b'], [['x | y', 'two\nlines']])).toBe('| a | b |\n|---|---|\n| x \\| y | two lines |');
});
