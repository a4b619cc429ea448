import { expect, test } from 'vitest';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';

const DAY = 86_400_000;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const UNTIL = MONDAY + 3 * DAY;

test('given an approved exemption, when its time is over, then the clock ends it and the work is open again', async () => {
  let now = MONDAY;
  const house = await openHouse({ now: () => now });
  const cookie = await exempted(house);
  expect(await look(house, cookie)).toMatchObject({
    // its last fortnight has begun
    exemptions: [{ state: 'expiring' }],
    actions: [{ state: 'exempted' }],
  });

  now = UNTIL - 1;
  await house.app.jobs.runOnce();
  expect(await look(house, await again(house))).toMatchObject({ exemptions: [{ state: 'expiring' }] });

  now = UNTIL;
  await house.app.jobs.runOnce();
  const ended = await look(house, await again(house));
  expect(ended).toMatchObject({ stage: 'acting', exemptions: [{ state: 'expired' }], actions: [{ state: 'planned' }] });
  expect(ended['trace']).toContainEqual(expect.objectContaining({ type: 'exemption-ended', by: 'system' }));

  const { events } = await house.app.ctx.store.sizes();
  await house.app.jobs.runOnce();
  expect((await house.app.ctx.store.sizes()).events).toBe(events);
});

/** A case whose one action is exempted until `UNTIL`. */
async function exempted(house: House): Promise<string> {
  const rita = await house.join('Rita', ['responder']);
  const anna = await house.join('Anna', ['approver']);
  await house.call('submissions', { text: 'a key in the wiki' });
  const call = async (name: string, input: object, cookie: string) => {
    const answered = await house.call(name, { case: 'C-1', ...input }, { cookie });
    if (answered.status !== 200) throw new Error(`${name}: ${answered.text}`);
    return answered.json;
  };
  const found = { kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'third-party' };
  await call('case.classify', found, rita);
  const planned = await call('case.planAction', { kind: 'remove', means: 'log', what: 'the log' }, rita);
  const { actions } = planned as { actions: { action: string }[] };
  const ask = { actions: actions.map(({ action }) => action), credentials: [], until: UNTIL };
  const asked = await call('case.requestExemption', { ...ask, justification: 'frozen', controls: 'watched' }, rita);
  const { exemptions } = asked as { exemptions: { exemption: string }[] };
  const exemption = exemptions[0]?.exemption;
  await call('case.decideExemption', { exemption, decision: 'approved', reason: 'for the freeze' }, anna);
  return rita;
}

async function look(house: House, cookie: string): Promise<Record<string, unknown>> {
  return (await house.call('case.show', { case: 'C-1' }, { cookie })).json;
}

/** Sessions end in the meantime. */
async function again(house: House): Promise<string> {
  return (await house.call('people.signIn', { email: 'rita@example.org', password: PASSWORD })).cookie ?? '';
}
