import { expect, test } from 'vitest';
import { id, MONDAY } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import type { Append, PasskeyRow, PasskeyWrite } from './types.ts';

const ANNA = id<'person'>('anna');
const KEY: PasskeyRow = {
  passkey: id<'passkey'>('p1'),
  credential: 'c1',
  person: ANNA,
  name: 'The key on my ring',
  publicKey: Uint8Array.of(0, 1, 255),
  counter: 3,
  createdAt: MONDAY,
  usedAt: null,
};
const steps = (...passkeys: readonly PasskeyWrite[]): Append => ({ streams: [], events: [], passkeys });

onBothEngines((opened) => {
  test('a passkey is found by its credential and by its owner, and a credential is one person’s', async () => {
    const { store } = opened();
    const other: PasskeyRow = { ...KEY, passkey: id('p2'), credential: 'c2', createdAt: MONDAY + 1 };
    await store.append(steps({ do: 'keep', row: KEY }, { do: 'keep', row: other }));
    expect(await store.passkeyOf('c1')).toEqual(KEY);
    expect(await store.passkeysOf(ANNA)).toEqual([KEY, other]);
    expect(await store.passkeyOf('c3')).toBeNull();
    const taken = await store.append(steps({ do: 'keep', row: { ...KEY, passkey: id('p3'), person: id('ben') } }));
    expect(taken).toEqual({ done: false, conflict: 'taken' });
    await store.append(steps({ do: 'drop', passkey: KEY.passkey }));
    expect(await store.passkeysOf(ANNA)).toEqual([other]);
  });

  test('of two that use a passkey at the same counter, one has used it', async () => {
    const { store } = opened();
    await store.append(steps({ do: 'keep', row: KEY }));
    const use = { do: 'use', passkey: KEY.passkey, before: 3, counter: 4, at: MONDAY + 1 } as const;
    expect(await store.append(steps(use))).toMatchObject({ done: true });
    expect(await store.append(steps(use))).toEqual({ done: false, conflict: 'claimed' });
    expect(await store.passkeyOf('c1')).toEqual({ ...KEY, counter: 4, usedAt: MONDAY + 1 });
  });
});
