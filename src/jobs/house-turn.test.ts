import { expect, test } from 'vitest';
import { houseTurn } from './house-turn.ts';

test('given two nodes, then one has the turn, keeps it, and the other gets it when it is released or lost', async () => {
  const house = onlyOne();
  const [one, two] = [houseTurn(house.take), houseTurn(house.take)];
  expect(await Promise.all([one.isOurs(), one.isOurs()])).toEqual([true, true]);
  expect([await two.isOurs(), await one.isOurs()]).toEqual([false, true]);
  expect(house.taken()).toBe(1);

  await one.release();
  expect([await two.isOurs(), await one.isOurs()]).toEqual([true, false]);

  house.lose();
  await Promise.resolve();
  expect([await one.isOurs(), await two.isOurs()]).toEqual([true, false]);
});

test('given a database that does not answer, then nobody has the turn, and it is asked for again', async () => {
  let isAway = true;
  const house = onlyOne();
  const turn = houseTurn(async () => {
    if (isAway) throw new Error('away');
    return await house.take();
  });
  await expect(turn.isOurs()).rejects.toThrow('away');
  isAway = false;
  expect(await turn.isOurs()).toBe(true);
});

/** A lock that one holds at a time. */
function onlyOne() {
  let lose: (() => void) | null = null;
  let taken = 0;
  const free = () => {
    lose?.();
    lose = null;
  };
  return {
    taken: () => taken,
    lose: free,
    async take() {
      if (lose !== null) return null;
      taken += 1;
      const { promise: lost, resolve } = Promise.withResolvers<undefined>();
      lose = () => resolve(undefined);
      return { lost: lost.then(() => undefined), release: async () => free() };
    },
  };
}
