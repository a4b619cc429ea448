import { expect, test } from 'vitest';
import { id, MONDAY, reported } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import type { PersonRow, SessionRow } from './types.ts';

const ANNA: PersonRow = {
  person: id<'person'>('anna'),
  key: id<'key'>('ka'),
  email: 'Anna@Example.org',
  name: 'Anna',
  roles: ['responder', 'auditor'],
  passwordHash: null,
  status: 'invited',
};

const SESSION: SessionRow = {
  hash: 's1',
  session: id<'session'>('s1'),
  person: ANNA.person,
  createdAt: MONDAY,
  expiresAt: MONDAY + 1,
  seenAt: MONDAY,
  proof: 'password',
  provedAt: MONDAY,
  device: { browser: 'firefox', system: 'linux' },
};

onBothEngines((opened) => {
  test('a person is found by address in any case, and an address belongs to one', async () => {
    const { store } = opened();
    await store.append(reported('a', { people: [ANNA] }));
    expect(await store.personByEmail('anna@example.ORG')).toEqual(ANNA);
    expect(
      await store.append(reported('b', { people: [{ ...ANNA, person: id('ben'), email: 'ANNA@example.org' }] })),
    ).toEqual({ done: false, conflict: 'taken' });
    await store.append(reported('c', { people: [{ ...ANNA, status: 'active', roles: ['administrator'] }] }));
    expect(await store.people()).toEqual([{ ...ANNA, status: 'active', roles: ['administrator'] }]);
    expect(await store.person(id('ben'))).toBeNull();
  });

  test('sessions end one by one or all of a person', async () => {
    const { store } = opened();
    const session = (hash: string) => ({ ...SESSION, hash, session: id<'session'>(hash) });
    const kept = (hash: string) => ({ session: session(hash), owner: ANNA });
    await store.append(reported('a', { people: [ANNA], sessions: [session('s1'), session('s2'), session('s3')] }));
    await store.append(reported('b', { endSessions: [{ person: ANNA.person, session: id('s1') }] }));
    expect(await store.session('s1')).toBeNull();
    expect(await store.session('s2')).toEqual(kept('s2'));
    await store.append(reported('d', { endSessions: [{ person: ANNA.person, except: id('s2') }] }));
    expect(await store.sessionsOf(ANNA.person)).toEqual([session('s2')]);
    await store.append(reported('c', { endSessions: [{ person: ANNA.person }], sessions: [session('s4')] }));
    expect(await store.session('s3')).toBeNull();
    expect(await store.session('s4')).toEqual(kept('s4'));
    await store.append(reported('e', { endSessions: [{ overBefore: MONDAY + 1 }] }));
    expect(await store.session('s4')).toEqual(kept('s4'));
    await store.append(reported('f', { endSessions: [{ overBefore: MONDAY + 2 }] }));
    expect(await store.sessionsOf(ANNA.person)).toEqual([]);
  });

  test('a session is seen, never earlier than before, and proved once more', async () => {
    const { store } = opened();
    const session = { ...SESSION, expiresAt: MONDAY + 100, seenAt: MONDAY + 2 };
    await store.append(reported('a', { people: [ANNA], sessions: [session] }));
    await store.append(reported('b', { seenSessions: [{ session: session.session, at: MONDAY + 1 }] }));
    expect(await store.sessionsOf(ANNA.person)).toEqual([session]);
    await store.append(reported('c', { seenSessions: [{ session: session.session, at: MONDAY + 5 }] }));
    expect(await store.sessionsOf(ANNA.person)).toEqual([{ ...session, seenAt: MONDAY + 5 }]);
    await store.append(
      reported('d', { provedSessions: [{ session: session.session, proof: 'passkey', at: MONDAY + 9 }] }),
    );
    expect(await store.sessionsOf(ANNA.person)).toEqual([
      { ...session, proof: 'passkey', provedAt: MONDAY + 9, seenAt: MONDAY + 9 },
    ]);
  });
});
