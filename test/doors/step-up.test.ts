import { expect, test } from 'vitest';
import { PROVED_FOR_MS } from '../../src/domain/people/session.ts';
import { openHouse, PASSWORD } from '../support/house.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);

test('given an administrator whose sign-in is ten minutes old, then administration asks for the password once, and goes on', async () => {
  let now = MONDAY;
  const house = await openHouse({ now: () => now });
  const as = { cookie: house.administrator };
  const invite = (name: string) => house.call('people.invite', { name, email: `${name}@example.org`, roles: [] }, as);
  expect((await invite('ben')).status).toBe(200);

  now = MONDAY + PROVED_FOR_MS;
  const asked = await invite('carla');
  expect(asked).toMatchObject({ status: 403, json: { reason: 'step-up-needed' } });
  // looking is not changing
  expect((await house.call('people.list', {}, as)).json['people']).toHaveLength(2);

  const wrong = await house.call('people.prove', { password: 'not the password' }, as);
  expect(wrong).toMatchObject({ status: 403, json: { reason: 'wrong-password' } });
  expect((await invite('carla')).json['reason']).toBe('step-up-needed');
  expect((await house.call('people.prove', { password: PASSWORD }, as)).status).toBe(200);
  expect((await invite('carla')).status).toBe(200);

  now += PROVED_FOR_MS;
  expect((await invite('dora')).json['reason']).toBe('step-up-needed');
});

test('given one session that has shown it, then another one of the same person has not', async () => {
  let now = MONDAY;
  const house = await openHouse({ now: () => now });
  const other = (await house.call('people.signIn', { email: 'ada@example.org', password: PASSWORD })).cookie ?? '';
  now = MONDAY + PROVED_FOR_MS;
  await house.call('people.prove', { password: PASSWORD }, { cookie: house.administrator });
  const input = { name: 'Ben', email: 'ben@example.org', roles: [] };
  expect((await house.call('people.invite', input, { cookie: other })).json['reason']).toBe('step-up-needed');
  expect((await house.call('people.invite', input, { cookie: house.administrator })).status).toBe(200);
});

test('given a request that was refused, when it is sent again under its key, then it is done once', async () => {
  let now = MONDAY;
  const house = await openHouse({ now: () => now });
  now = MONDAY + PROVED_FOR_MS;
  const as = { cookie: house.administrator, headers: { 'idempotency-key': 'once' } };
  const invite = async () =>
    await house.call('people.invite', { name: 'Ben', email: 'ben@example.org', roles: [] }, as);
  expect((await invite()).json['reason']).toBe('step-up-needed');
  await house.call('people.prove', { password: PASSWORD }, { cookie: house.administrator });
  expect((await invite()).status).toBe(200);
  expect((await invite()).json['reason']).toBe('already-done');
});

test('given a session in strange hands, when passwords are tried in it, then tries are few', async () => {
  const house = await openHouse();
  const as = { cookie: house.administrator };
  const statuses: number[] = [];
  for (let i = 0; i < 8; i += 1)
    statuses.push((await house.call('people.prove', { password: `wrong ${i}` }, as)).status);
  expect(statuses.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 403));
  expect(statuses.slice(6)).toEqual([429, 429]);
});
