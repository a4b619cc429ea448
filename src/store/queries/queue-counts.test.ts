import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { rememberedWhereMany } from './queue-counts.ts';

/** A table that grows by one closed case between two countings, and a clock. */
function growing(from: number) {
  const table = { closed: from, countings: 0, at: 0 };
  const counts = rememberedWhereMany(
    async () => {
      table.countings += 1;
      return { closed: table.closed++ };
    },
    () => table.at,
  );
  return { table, counts };
}

test('given few cases that are over, then they are counted anew for each answer', async () => {
  const { counts } = growing(9_998);
  expect([await counts(), await counts()]).toEqual([{ closed: 9_998 }, { closed: 9_999 }]);
});

test('given many, then the same number is given for ten seconds, and then once more while it is counted behind the answer', async () => {
  const { table, counts } = growing(10_000);
  expect(await counts()).toEqual({ closed: 10_000 });
  table.at = 10_000;
  expect(await counts()).toEqual({ closed: 10_000 });
  expect(table.countings).toBe(1);
  table.at = 10_001;
  expect(await Promise.all([counts(), counts()])).toEqual([{ closed: 10_000 }, { closed: 10_000 }]);
  await setImmediate();
  expect(await counts()).toEqual({ closed: 10_001 });
  expect(table.countings).toBe(2);
});

test('given a number that is older than a minute, then the answer waits for a new one, and all who wait share it', async () => {
  const { table, counts } = growing(10_000);
  await counts();
  table.at = 60_001;
  expect(await Promise.all([counts(), counts()])).toEqual([{ closed: 10_001 }, { closed: 10_001 }]);
  expect(table.countings).toBe(2);
});

test('given a counting that fails, then whoever waits for it hears of it, and the next one is tried', async () => {
  let isBroken = true;
  const counts = rememberedWhereMany(
    async () => {
      if (isBroken) throw new Error('the disk is gone');
      return { closed: 3 };
    },
    () => 0,
  );
  await expect(counts()).rejects.toThrow('the disk is gone');
  isBroken = false;
  expect(await counts()).toEqual({ closed: 3 });
});
