import { expect, test } from 'vitest';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';

test('given a tampered, cut or foreign cookie, then nobody is signed in', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  const last = cookie.endsWith('0') ? '1' : '0';
  for (const wrong of [
    cookie.slice(0, -1) + last,
    cookie.slice(0, 40),
    `${cookie}0`,
    cookie.replace('tls_', 'tla_'),
    'throughline_session=',
    'throughline_session=../../x',
    `other=${cookie}`,
  ]) {
    expect((await house.call('people.me', {}, { cookie: wrong })).status, wrong.slice(0, 24)).toBe(401);
  }
  expect((await house.call('people.me', {}, { cookie })).status).toBe(200);
});

test('given a session that was ended or whose person was disabled, then its cookie is worth nothing', async () => {
  const house = await openHouse();
  const [one, two] = [await house.join('One', ['responder']), await house.join('Two', ['responder'])];
  await house.call('people.signOut', {}, { cookie: one });
  expect((await house.call('people.me', {}, { cookie: one })).status).toBe(401);
  const me = await house.call('people.me', {}, { cookie: two });
  await house.call('people.disable', { person: me.json['person'] }, { cookie: house.administrator });
  expect((await house.call('people.me', {}, { cookie: two })).status).toBe(401);
});

test('given twelve hours, then a session ends by itself', async () => {
  let now = Date.parse('2026-11-23T09:00:00Z');
  const house = await openHouse({ now: () => now });
  expect((await house.call('people.me', {}, { cookie: house.administrator })).status).toBe(200);
  now += 12 * 3_600_000;
  expect((await house.call('people.me', {}, { cookie: house.administrator })).status).toBe(401);
});

test('given a request that began on another site, then it changes nothing', async () => {
  const house = await openHouse();
  const cookie = house.administrator;
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    expect(
      await house.call(
        'people.invite',
        { name: 'Eve', email: 'eve@example.org', roles: ['administrator'] },
        { cookie, headers },
      ),
    ).toMatchObject({ status: 403 });
  }
  expect(
    await house.call(
      'people.list',
      {},
      { cookie, headers: { origin: 'http://127.0.0.1:4180', 'sec-fetch-site': 'same-origin' } },
    ),
  ).toMatchObject({ status: 200 });
});

test('given a name of the machine that nobody set, then the request is turned away', async () => {
  const house = await openHouse();
  expect((await house.send('GET', '/healthz', null, { host: 'evil.example' })).status).toBe(421);
});

test('given the same request again, then it is one report with the same code; a changed one is refused', async () => {
  const house = await openHouse();
  const headers = { 'idempotency-key': 'a-fresh-random-value' };
  const body = { text: 'odd account', contact: 'eve@example.org' };
  const [first, again] = [
    await house.call('submissions', body, { headers }),
    await house.call('submissions', body, { headers }),
  ];
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.json['code']).toBe(first.json['code']);
  expect(await house.call('submissions', { ...body, text: 'another' }, { headers })).toMatchObject({
    status: 409,
    json: { reason: 'repeated-differently' },
  });
  const many = await Promise.all(
    Array.from({ length: 20 }, () =>
      house.call('submissions', { text: 'at once' }, { headers: { 'idempotency-key': 'raced' } }),
    ),
  );
  expect(new Set(many.map(({ json }) => json['code'])).size).toBe(1);
  expect(
    (await house.call('case.queue', {}, { cookie: await house.join('Rita', ['responder']) })).json['rows'],
  ).toHaveLength(2);
});

test('given wrong codes, then each is refused alike, and soon all are; a right one is not counted', async () => {
  const house = await openHouse();
  const { json } = await house.call('submissions', { text: 'odd account' });
  const words = String(json['code']).split('-');
  const swapped = [words[1], words[0], ...words.slice(2)].join('-');
  for (let i = 0; i < 5; i += 1) expect((await house.call('status', { code: json['code'] })).status).toBe(200);
  for (const code of [swapped, 'a', '-', 'x'.repeat(200), `${String(json['code'])}-x`]) {
    expect(await house.call('status', { code }), code.slice(0, 20)).toMatchObject({
      status: 404,
      json: { reason: 'code-unknown' },
    });
  }
  for (let i = 0; i < 15; i += 1) await house.call('status', { code: swapped });
  expect(await house.call('status', { code: swapped })).toMatchObject({
    status: 429,
    json: { reason: 'too-many-tries' },
  });
});

test('given wrong passwords for one person, then that pair is slowed down and others are not', async () => {
  const house = await openHouse();
  await house.join('Rita', ['responder']);
  const wrong = () => house.call('people.signIn', { email: 'rita@example.org', password: 'not this one' });
  for (let i = 0; i < 6; i += 1) expect((await wrong()).status).toBe(401);
  expect((await wrong()).status).toBe(429);
  expect(
    (await house.call('people.signIn', { email: 'ada@example.org', password: 'correct horse battery 1' })).status,
  ).toBe(200);
  expect(await house.call('people.signIn', { email: 'nobody@example.org', password: 'not this one' })).toMatchObject({
    status: 401,
    json: { reason: 'wrong-credentials' },
  });
});

test('given a link that was used, or made up, then it opens nothing', async () => {
  const house = await openHouse();
  const invited = await house.call(
    'people.invite',
    { name: 'Eve', email: 'eve@example.org', roles: [] },
    { cookie: house.administrator },
  );
  const link = String(invited.json['link']).split('#')[1];
  const accept = () => house.call('people.accept', { link, password: 'correct horse battery 1' });
  expect((await accept()).status).toBe(200);
  expect(await accept()).toMatchObject({ status: 409, json: { reason: 'link-used' } });
  expect(
    await house.call('people.setUp', {
      link,
      name: 'Eve',
      email: 'e@example.org',
      password: 'correct horse battery 1',
    }),
  ).toMatchObject({ status: 409, json: { reason: 'already-set-up' } });
});

test('given the last administrator, then nobody can take them away', async () => {
  const house = await openHouse();
  const me = await house.call('people.me', {}, { cookie: house.administrator });
  const person = me.json['person'];
  expect(
    await house.call('people.setRoles', { person, roles: ['responder'] }, { cookie: house.administrator }),
  ).toMatchObject({ json: { reason: 'last-administrator' } });
  expect(await house.call('people.disable', { person }, { cookie: house.administrator })).toMatchObject({
    json: { reason: 'last-administrator' },
  });
});

test('given callers behind a proxy, when one of them guesses codes, then only that one is slowed down, and nobody else’s word on addresses counts', async () => {
  const guess = (house: House, from: string) =>
    house.call('status', { code: 'a-b-c-d-e-f-g' }, { headers: { 'x-forwarded-for': from } });
  const trusting = await openHouse({ trustedProxies: '127.0.0.1' });
  for (let i = 0; i < 20; i += 1) expect((await guess(trusting, '192.0.2.1')).status).toBe(404);
  expect((await guess(trusting, '192.0.2.1')).status).toBe(429);
  expect((await guess(trusting, '192.0.2.2')).status).toBe(404);

  const plain = await openHouse();
  for (let i = 0; i < 20; i += 1) expect((await guess(plain, `192.0.2.${i}`)).status).toBe(404);
  expect((await guess(plain, '192.0.2.99')).status).toBe(429);
});
