import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import type { Outcome } from './outcome.ts';
import { scanOnThreads } from './pool.ts';

test('given a file on which a thread dies, when a folder is scanned, then it is named and all others are scanned', async () => {
  const dir = await tempFolder();
  const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
  for (const name of names) await writeFile(join(dir, name), `token glpat-${made('alnum', 20, 61)}\n`);
  // no walk gives such a path, and what reads it throws: a defect, as far as the thread is concerned
  const paths = [...names.slice(0, 2), 'bad\0name', ...names.slice(2)].map((name) => join(dir, name));
  const items = paths.map((path, index) => ({ index, path, size: 40 }));
  const selection = {
    minConfidence: 0.5,
    classes: ['secret'],
    fingerprintKey: null,
    showValues: false,
    tieKey: null,
    desk: false,
    documents: true,
  } as const;
  const outcomes = new Map<number, Outcome>();
  let rows = 0;
  await scanOnThreads(items, selection, 2, {
    read: () => undefined,
    rows: (_, more) => {
      rows += more.length;
    },
    done: (index, outcome) => outcomes.set(index, outcome),
  });
  expect([0, 1, 2, 3, 4].map((index) => outcomes.get(index)?.kind)).toEqual([
    'scanned',
    'scanned',
    'unreadable',
    'scanned',
    'scanned',
  ]);
  expect(rows).toBe(4);
});
