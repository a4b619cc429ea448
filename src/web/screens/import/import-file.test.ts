import { expect, test } from 'vitest';
import { importFile } from './import-file.ts';
import type { FileProgress } from './messages.ts';

test('given a file, when it is opened twice, then both readings give all of it and say how far they are', async () => {
  const told: FileProgress[] = [];
  const file = importFile(new File(['ab', 'cd'], 'report.csv'), (progress) => told.push(progress));
  for (const _ of [1, 2]) {
    const chunks = await Array.fromAsync(file.open());
    expect(Buffer.concat(chunks).toString()).toBe('abcd');
    expect(told.at(-1)).toEqual({ name: 'report.csv', at: 4, size: 4 });
  }
});

test('given a reader that stops early, then the file can be opened again', async () => {
  const file = importFile(new File(['x'.repeat(1_000_000)], 'long.json'), () => {});
  for await (const chunk of file.open()) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
  const again = await Array.fromAsync(file.open());
  expect(again.reduce((sum, { length }) => sum + length, 0)).toBe(1_000_000);
});
