import { expect, test } from 'vitest';
import { SEEN_EVERY_MS, SESSION_IDLE_MS, SESSION_LONGEST_MS } from '../../src/domain/people/session.ts';
import type { SessionView } from '../../src/operations/views.ts';
import { openHouse, PASSWORD } from '../support/house.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0';

test('given somebody who is signed in on two devices, then they see both, end one, and nobody else can', async () => {
  const { house, signIn, sessions, alive } = await openAt();
  const here = await signIn('ada@example.org', FIREFOX);
  const there = await signIn('ada@example.org');
  const ben = await house.join('Ben', ['responder']);

  const listed = await sessions(here);
  expect(listed.find(({ isThis }) => isThis)).toMatchObject({
    browser: 'firefox',
    system: 'linux',
    proof: 'password',
    createdAt: MONDAY,
    seenAt: MONDAY,
    expiresAt: MONDAY + SESSION_LONGEST_MS,
  });
  expect(JSON.stringify(listed)).not.toContain('141');
  // one of them began when the house was set up
  expect(listed).toHaveLength(3);
  expect((await sessions(ben)).map(({ isThis }) => isThis)).toEqual([true]);

  const other = (await sessions(there)).find(({ isThis }) => isThis)?.session ?? '';
  expect((await house.call('people.endSession', { session: other }, { cookie: ben })).json['reason']).toBe('not-found');
  expect(await alive(there)).toBe(true);
  expect((await house.call('people.endSession', { session: other }, { cookie: here })).status).toBe(200);
  expect(await alive(there)).toBe(false);
  expect(await alive(here)).toBe(true);
  expect(await sessions(here)).toHaveLength(2);
});

test('given somebody who signs out, then this session ends and its cookie goes; when they sign out everywhere, all of theirs do', async () => {
  const { house, signIn, alive } = await openAt();
  const [here, there] = [await signIn('ada@example.org'), await signIn('ada@example.org')];
  const out = await house.call('people.endSession', {}, { cookie: here });
  expect(out).toMatchObject({ status: 200, json: {}, headers: { 'set-cookie': expect.stringContaining('Max-Age=0') } });
  expect([await alive(here), await alive(there)]).toEqual([false, true]);
  const everywhere = await house.call('people.signOut', {}, { cookie: there });
  expect(everywhere.headers['set-cookie']).toContain('Max-Age=0');
  expect([await alive(there), await alive(house.administrator)]).toEqual([false, false]);
});

test('given a session, then an hour without a request ends it, requests keep it, and half a day ends it all the same', async () => {
  const { setTime, signIn, alive } = await openAt();
  const idle = await signIn('ada@example.org');
  const busy = await signIn('ada@example.org');
  setTime(MONDAY + SESSION_IDLE_MS - 1);
  expect(await alive(busy)).toBe(true);
  setTime(MONDAY + SESSION_IDLE_MS);
  expect(await alive(idle)).toBe(false);
  expect(await alive(busy)).toBe(true);
  for (let at = MONDAY + SESSION_IDLE_MS; at < MONDAY + SESSION_LONGEST_MS; at += SESSION_IDLE_MS / 2) {
    setTime(at);
    expect(await alive(busy), new Date(at).toISOString()).toBe(true);
  }
  setTime(MONDAY + SESSION_LONGEST_MS);
  expect(await alive(busy)).toBe(false);
});

test('given requests, then that somebody was seen is written once a minute, and not for what a page asks by itself', async () => {
  const { house, setTime, signIn, sessions } = await openAt();
  const cookie = await signIn('ada@example.org');
  const seen = async () => (await sessions(cookie, true)).find(({ isThis }) => isThis)?.seenAt;
  setTime(MONDAY + SEEN_EVERY_MS - 1);
  await house.call('people.me', {}, { cookie });
  expect(await seen()).toBe(MONDAY);
  setTime(MONDAY + SEEN_EVERY_MS);
  expect(await seen()).toBe(MONDAY);
  await house.call('people.me', {}, { cookie });
  expect(await seen()).toBe(MONDAY + SEEN_EVERY_MS);
});

test('given other roles or none, then a running session has them at once, and who is shut out has no session', async () => {
  const { house, alive } = await openAt();
  const ben = await house.join('Ben', ['responder']);
  const person = (await house.call('people.me', {}, { cookie: ben })).json['person'];
  expect((await house.call('case.queue', {}, { cookie: ben })).status).toBe(200);
  await house.call('people.setRoles', { person, roles: [] }, { cookie: house.administrator });
  expect((await house.call('case.queue', {}, { cookie: ben })).json['reason']).toBe('not-allowed');
  await house.call('people.disable', { person }, { cookie: house.administrator });
  expect(await alive(ben)).toBe(false);
});

async function openAt() {
  let now = MONDAY;
  const house = await openHouse({ now: () => now });
  return {
    house,
    setTime(at: number) {
      now = at;
    },
    async signIn(email: string, agent = '') {
      const answered = await house.call(
        'people.signIn',
        { email, password: PASSWORD },
        { headers: { 'user-agent': agent } },
      );
      return answered.cookie ?? '';
    },
    async alive(cookie: string) {
      return (await house.call('people.me', {}, { cookie })).status === 200;
    },
    async sessions(cookie: string, unattended = false) {
      const headers: Record<string, string> = unattended ? { 'throughline-unattended': '1' } : {};
      const { json } = await house.call('people.sessions', {}, { cookie, headers });
      return sessionsIn(json);
    },
  };
}

/** `people.sessions` gives these. */
function sessionsIn(json: Readonly<Record<string, unknown>>): readonly SessionView[] {
  return json['sessions'] as readonly SessionView[];
}
