import { expect, test } from 'vitest';
import { SCOPES } from '../../src/domain/people/actor.ts';
import { grantOf } from '../../src/domain/policy/permissions.ts';
import { houseEvents } from '../support/house-stream.ts';
import { REGISTRY } from '../../src/operations/registry.ts';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { Answered, House } from '../support/house.ts';
import { makeToken } from '../support/token.ts';

const DAY = 86_400_000;
const NOBODY = { case: '0'.repeat(32), code: 'one-two-three-four-five-six-seven' };

test('given a token, when an administrator makes, lists and ends it, then its value is shown once and the ledger has both steps', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const house = await openHouse({ now: () => now });
  const made = await house.call(
    'token.make',
    { name: 'CI scanner', scopes: ['read', 'report'], until: now + 30 * DAY },
    { cookie: house.administrator },
  );
  const value = String(made.json['value']);
  expect(value).toMatch(/^tla_[0-9a-f]{64}$/u);
  expect(made.json['token']).toMatchObject({ name: 'CI scanner', scopes: ['report', 'read'], state: 'works' });

  expect(await using(house, value, 'case.queue')).toMatchObject({ status: 200 });
  now += DAY;
  expect(await using(house, value, 'case.queue')).toMatchObject({ status: 200 });
  // the first session has ended by then
  const again = await house.call('people.signIn', { email: 'ada@example.org', password: PASSWORD });
  const cookie = String(again.cookie);
  const listed = await house.call('token.list', {}, { cookie });
  expect(listed.text).not.toContain(value);
  expect(listed.json['tokens']).toMatchObject([{ usedOn: Date.UTC(2026, 10, 21), state: 'works' }]);

  const { token } = made.json['token'] as { token: string };
  const ended = await house.call('token.end', { token }, { cookie });
  expect(ended.json['token']).toMatchObject({ state: 'ended', endedAt: now });
  expect(await using(house, value, 'case.queue')).toMatchObject({ status: 401, json: { reason: 'token-unknown' } });
  expect(await house.call('token.end', { token }, { cookie })).toMatchObject({
    json: { reason: 'already-done' },
  });
  const events = await houseEvents(house.app.ctx);
  expect(events.filter(({ type }) => type.startsWith('token-'))).toMatchObject([
    { type: 'token-made', facts: { by: 'person', token, scopes: ['report', 'read'], until: expect.any(Number) } },
    { type: 'token-ended', facts: { by: 'person', token } },
  ]);
});

test('given a token that is asked for without an end, for longer than a year, or for nothing, then it is refused', async () => {
  const house = await openHouse();
  const make = (input: object) =>
    house.call('token.make', { name: 'x', scopes: ['read'], ...input }, { cookie: house.administrator });
  const now = house.app.ctx.now();
  expect(await make({})).toMatchObject({ json: { reason: 'input-invalid', fields: [{ field: 'until' }] } });
  expect(await make({ until: now - 1 })).toMatchObject({ json: { reason: 'day-not-ahead' } });
  expect(await make({ until: now + 400 * DAY })).toMatchObject({ json: { reason: 'day-not-ahead' } });
  expect(await make({ until: now + DAY, scopes: [] })).toMatchObject({ json: { fields: [{ field: 'scopes' }] } });
  expect(await make({ until: now + DAY, scopes: ['decide'] })).toMatchObject({ json: { reason: 'input-invalid' } });
});

test('given a token whose time is over, then it opens nothing', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const house = await openHouse({ now: () => now });
  const value = await makeToken(house, ['read'], now + DAY);
  now += DAY;
  expect(await using(house, value, 'case.queue')).toMatchObject({ status: 401, json: { reason: 'token-unknown' } });
});

test('given every operation and every set of scopes, when the token knocks, then only what the table gives it opens', async () => {
  const house = await openHouse();
  for (const scopes of [['report'], ['propose'], ['read'], [...SCOPES]] as const) {
    const value = await makeToken(house, scopes);
    for (const { name } of REGISTRY.values()) {
      const { machine, requires } = { machine: undefined, requires: undefined, ...grantOf(name) };
      const answered = await using(house, value, name, NOBODY);
      const reason = requires === 'person' ? 'needs-a-person' : isIn(scopes, machine) ? null : 'not-allowed';
      const said = ['needs-a-person', 'not-allowed', 'token-unknown'].includes(String(answered.json['reason']));
      expect(said ? answered.json['reason'] : null, `${name} × ${scopes.join(' ')}`).toBe(reason);
    }
  }
});

test('given a session beside a token, then the token alone counts, and nothing from another site gets in', async () => {
  const house = await openHouse();
  const value = await makeToken(house, ['report']);
  const rita = await house.join('Rita', ['responder']);
  const both = { cookie: rita, headers: { authorization: `Bearer ${value}` } };
  expect(await house.call('case.queue', {}, both)).toMatchObject({ status: 403, json: { reason: 'not-allowed' } });
  expect(await house.call('case.classify', {}, both)).toMatchObject({ json: { reason: 'needs-a-person' } });
  const wrong = { cookie: rita, headers: { authorization: `Bearer tla_${'0'.repeat(64)}` } };
  expect(await house.call('case.queue', {}, wrong)).toMatchObject({ status: 401, json: { reason: 'token-unknown' } });
  // what a proxy in front asks for is none of ours
  const proxied = { cookie: rita, headers: { authorization: 'Basic cHJveHk6cHJveHk=' } };
  expect(await house.call('case.queue', {}, proxied)).toMatchObject({ status: 200 });
  const elsewhere = { ...both.headers, 'sec-fetch-site': 'cross-site' };
  expect(await house.call('case.report', { text: 'x' }, { headers: elsewhere })).toMatchObject({ status: 403 });
  expect(
    await house.call('case.report', { text: 'x' }, { cookie: rita, headers: { 'sec-fetch-site': 'cross-site' } }),
  ).toMatchObject({ status: 403 });
});

test('given wrong tokens from one address, then from the twenty-first on it is told to wait, and a right one still works', async () => {
  const house = await openHouse();
  const value = await makeToken(house, ['read']);
  for (let i = 0; i < 20; i += 1)
    expect((await using(house, `tla_${String(i).padStart(64, '0')}`, 'case.queue')).json['reason']).toBe(
      'token-unknown',
    );
  const over = await using(house, `tla_${'f'.repeat(64)}`, 'case.queue');
  expect(over).toMatchObject({ status: 429, json: { reason: 'too-many-tries' } });
  expect(await using(house, value, 'case.queue')).toMatchObject({ status: 200 });
});

test('given two tokens with the same Idempotency-Key, then each is its own', async () => {
  const house = await openHouse();
  const [one, other] = [await makeToken(house, ['report']), await makeToken(house, ['report'])];
  const send = (value: string) =>
    house.call(
      'case.report',
      { text: 'The deploy key is in the chat.' },
      headers(value, { 'idempotency-key': 'same' }),
    );
  const [first, again, second] = [await send(one), await send(one), await send(other)];
  expect(again.json['code']).toBe(first.json['code']);
  expect(second.json['code']).not.toBe(first.json['code']);
});

test('given a report and a proposal by token, then no first human act is counted until a person acts, and the trace names the token', async () => {
  const house = await openHouse();
  const value = await makeToken(house, [...SCOPES]);
  const rita = await house.join('Rita', ['responder']);
  await using(house, value, 'case.report', { text: 'The deploy key is in the chat.' });
  const proposal = {
    kind: 'leaked-secret',
    verdict: 'confirmed',
    severity: 'high',
    note: 'The key is in three messages.',
  };
  const proposed = await using(house, value, 'case.proposeClassification', { case: 'C-1', ...proposal });
  expect(proposed.json).toEqual({ case: 'C-1', proposed: proposal });

  const before = await show(house, rita);
  expect(before).toMatchObject({
    stage: 'received',
    classification: null,
    dueFor: 'first-act',
    proposal: { ...proposal, by: 'Scanner (token)' },
    trace: [
      { by: 'machine', who: 'Scanner (token)' },
      { by: 'machine', who: 'Scanner (token)' },
    ],
  });
  const { note: _note, ...decision } = proposal;
  await house.call('case.classify', { case: 'C-1', ...decision, cause: 'secret-exposed-in-code' }, { cookie: rita });
  const after = await show(house, rita);
  expect(after).toMatchObject({ stage: 'classified', proposal: null, classification: { severity: 'high' } });
  expect(after['dueFor']).not.toBe('first-act');
});

function isIn(scopes: readonly string[], machine: string | undefined): boolean {
  return machine !== undefined && scopes.includes(machine);
}

function headers(value: string, more: Record<string, string> = {}) {
  return { headers: { authorization: `Bearer ${value}`, ...more } };
}

function using(house: House, value: string, operation: string, input: object = {}): Promise<Answered> {
  return house.call(operation, input, headers(value));
}

async function show(house: House, cookie: string): Promise<Record<string, unknown>> {
  return (await house.call('case.show', { case: 'C-1' }, { cookie })).json;
}
