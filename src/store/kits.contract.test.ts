import { expect, test } from 'vitest';
import { MONDAY, caseId, happened, id, reported } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import type { KitRow } from './types.ts';

const GIVEN: KitRow = {
  hash: 'h',
  case: caseId('a'),
  credential: id<'credential'>('c'),
  purpose: 'probe',
  target: id<'target'>('t'),
  expiresAt: MONDAY + 10,
  usedAt: null,
};

onBothEngines((opened) => {
  test('given a kit, when it is used, then it is used once', async () => {
    const { store } = opened();
    await store.append(reported('a', { kits: [GIVEN] }));
    expect(await store.kit('h')).toEqual(GIVEN);
    expect(await store.kit('other')).toBeNull();
    expect(await store.append(happened('a', 1, { useKits: [{ hash: 'h', at: MONDAY }] }))).toMatchObject({
      done: true,
    });
    expect(await store.kit('h')).toEqual({ ...GIVEN, usedAt: MONDAY });
    expect(await store.append(happened('a', 2, { useKits: [{ hash: 'h', at: MONDAY }] }))).toEqual({
      done: false,
      conflict: 'claimed',
    });
  });

  test('given a kit whose time is over, or none, then it cannot be used, and nothing else is written', async () => {
    const { store } = opened();
    await store.append(reported('a', { kits: [GIVEN] }));
    for (const used of [
      { hash: 'h', at: MONDAY + 10 },
      { hash: 'other', at: MONDAY },
    ])
      expect(await store.append(happened('a', 1, { useKits: [used] }))).toEqual({ done: false, conflict: 'claimed' });
    expect((await store.stream(caseId('a')))?.version).toBe(1);
  });

  test('given a credential, when several ask about it at once, then one has the turn, until the pause is over, also after a restart', async () => {
    const { store } = opened();
    const ask = (from: typeof store, at: number, fingerprint = 'f') =>
      from.append({ streams: [], events: [], probeTurns: [{ fingerprint, at, pause: 60 }] });
    const both = await Promise.all([ask(store, MONDAY), ask(store, MONDAY), ask(store, MONDAY)]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
    expect(both).toContainEqual({ done: false, conflict: 'claimed' });
    expect(await ask(store, MONDAY, 'another')).toMatchObject({ done: true });
    const again = await opened().reopen();
    expect(await ask(again, MONDAY + 59)).toEqual({ done: false, conflict: 'claimed' });
    expect(await ask(again, MONDAY + 60)).toMatchObject({ done: true });
    expect(await ask(again, MONDAY + 61)).toEqual({ done: false, conflict: 'claimed' });
  });
});
