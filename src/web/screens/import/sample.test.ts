import { expect, test } from 'vitest';
import { importFile } from './import-file.ts';
import { sampleOf } from './sample.ts';

test('given a table, then its head and its first four rows are the sample', async () => {
  const text = `name;owner\n${Array.from({ length: 9 }, (_, i) => `robot-${i};Team ${i}`).join('\n')}\n`;
  const sample = await sampleOf(importFile(new File([text], 'robots.csv'), () => {}));
  expect(sample.columns).toEqual(['name', 'owner']);
  expect(sample.rows).toEqual([0, 1, 2, 3].map((i) => [`robot-${i}`, `Team ${i}`]));
});

test('given a table with a head alone, then there are no rows', async () => {
  const sample = await sampleOf(importFile(new File(['name,owner\n'], 'empty.csv'), () => {}));
  expect(sample).toEqual({ columns: ['name', 'owner'], rows: [] });
});
