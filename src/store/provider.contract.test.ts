import { expect, test } from 'vitest';
import { id, MONDAY, reported } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import type { Append, PersonRow, ProviderWrite, SessionRow } from './types.ts';

const anna = id<'person'>('anna');
const ben = id<'person'>('ben');
const steps = (...provider: readonly ProviderWrite[]): Append => ({ streams: [], events: [], provider });

const person = (whose: PersonRow['person']): PersonRow => ({
  person: whose,
  key: id<'key'>(`k${whose.slice(0, 4)}`),
  email: `${whose.slice(0, 6)}@example.org`,
  name: 'Somebody',
  roles: [],
  passwordHash: null,
  status: 'active',
});
const session = (name: string, whose: PersonRow['person']): SessionRow => ({
  hash: name,
  session: id<'session'>(name),
  person: whose,
  createdAt: MONDAY,
  expiresAt: MONDAY + 1,
  seenAt: MONDAY,
  proof: 'oidc',
  provedAt: MONDAY,
  device: { browser: 'firefox', system: 'linux' },
});

onBothEngines((opened) => {
  test('an account is one person’s, and a person has one', async () => {
    const { store } = opened();
    await store.append(steps({ do: 'bind', account: 'a1', person: anna }));
    expect(await store.personOfAccount('a1')).toBe(anna);
    expect([await store.hasAccount(anna), await store.hasAccount(ben)]).toEqual([true, false]);
    expect(await store.accountHolders()).toEqual([anna]);
    const taken = { done: false, conflict: 'taken' };
    expect(await store.append(steps({ do: 'bind', account: 'a1', person: ben }))).toEqual(taken);
    expect(await store.append(steps({ do: 'bind', account: 'a2', person: anna }))).toEqual(taken);
    await store.append(steps({ do: 'unbind', person: anna }, { do: 'bind', account: 'a1', person: ben }));
    expect(await store.personOfAccount('a1')).toBe(ben);
    expect(await store.personOfAccount('a2')).toBeNull();
  });

  test('sessions that began at the provider are found by its session and by their owner, and forgotten when they have ended', async () => {
    const { store } = opened();
    const [s1, s2, s3] = [session('s1', anna), session('s2', anna), session('s3', anna)];
    await store.append(
      reported('a', {
        people: [person(anna)],
        sessions: [s1, s2, s3],
        provider: [
          { do: 'begin', session: s1.session, sid: 'sid-1' },
          { do: 'begin', session: s2.session, sid: null },
        ],
      }),
    );
    expect(await store.sessionsOfSid('sid-1')).toEqual([s1]);
    expect((await store.sessionsAtProvider(anna)).map(({ hash }) => hash).toSorted()).toEqual(['s1', 's2']);
    await store.append({ streams: [], events: [], endSessions: [{ person: anna, session: s1.session }] });
    expect(await store.sessionsOfSid('sid-1')).toEqual([]);
    await store.append(steps({ do: 'forget', at: MONDAY }));
    await store.append({ streams: [], events: [], sessions: [s1] });
    expect(await store.sessionsOfSid('sid-1')).toEqual([]);
    expect(await store.sessionsAtProvider(anna)).toEqual([s2]);
  });

  test('what counts once is claimed the second time, until it is forgotten', async () => {
    const { store } = opened();
    const once: ProviderWrite = { do: 'once', name: 'n1', until: MONDAY };
    expect(await store.wasUsed('n1')).toBe(false);
    expect(await store.append(steps(once))).toMatchObject({ done: true });
    expect(await store.append(steps(once))).toEqual({ done: false, conflict: 'claimed' });
    await store.append(steps({ do: 'forget', at: MONDAY }));
    expect(await store.wasUsed('n1')).toBe(true);
    await store.append(steps({ do: 'forget', at: MONDAY + 1 }));
    expect(await store.wasUsed('n1')).toBe(false);
  });
});
