import { expect, test } from 'vitest';
import type { ImportItem } from '../domain/identity/record.ts';
import { batchesOf } from './batches.ts';

test('given more items than travel at once, when they are put into batches, then each comes once and in order', async () => {
  const batches = await Array.fromAsync(batchesOf(items(1_203, 0)));
  expect(batches.map(({ records }) => records.length)).toEqual([500, 500, 203]);
  const keys = batches.flatMap(({ records }) => records.map(({ key }) => key));
  expect(keys).toEqual(Array.from({ length: 1_203 }, (_, i) => `key-${i}`));
});

test('given places that cannot be read, then they travel with their sentence', async () => {
  const [batch] = await Array.fromAsync(batchesOf(items(1, 2)));
  expect(batch?.unreadable).toEqual([
    { where: 'line 0', says: 'It is no row.' },
    { where: 'line 1', says: 'It is no row.' },
  ]);
});

test('given records so long that 500 would not travel, then a batch has fewer', async () => {
  const batches = await Array.fromAsync(batchesOf(items(5, 0, 900_000)));
  expect(batches.map(({ records }) => records.length)).toEqual([2, 2, 1]);
});

test('given nothing, then there is no batch', async () => {
  expect(await Array.fromAsync(batchesOf(items(0, 0)))).toEqual([]);
});

async function* items(records: number, unreadable: number, length = 10): AsyncGenerator<ImportItem> {
  for (let i = 0; i < records; i += 1) {
    yield {
      is: 'record',
      record: {
        key: `key-${i}`,
        kind: 'api-key',
        name: 'n'.repeat(length),
        locator: null,
        environment: null,
        owner: null,
        ownerFrom: null,
        purpose: null,
        status: 'active',
        consumers: [],
        credentials: [],
        entitlements: null,
        remarks: [],
      },
    };
  }
  for (let i = 0; i < unreadable; i += 1) yield { is: 'unreadable', where: `line ${i}`, says: 'It is no row.' };
}
