import { expect, test } from 'vitest';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';
import { made } from '../support/made.ts';

const DEAD = `glpat-${made('alnum', 20, 61)}`;
const OPEN = `glpat-${made('alnum', 20, 62)}`;
const NEVER_MET = `glpat-${made('alnum', 20, 63)}`;
const PASSWORD = 'Gull-7741-Rope';
const COMPARE = 'review.compareStock';
const MONDAY = Date.parse('2026-11-23T09:00:00Z');

/** Two cases, of which one has settled its token, and an identity that nobody owns. */
async function desk() {
  let now = MONDAY;
  const house = await openHouse({ now: () => now });
  const cookie = await house.join('Rita', ['responder']);
  const call = async (operation: string, input: object): Promise<Readonly<Record<string, unknown>>> => {
    now += 1_000;
    const answered = await house.call(operation, input, { cookie });
    if (answered.status !== 200) throw new Error(`${operation}: ${answered.text}`);
    return answered.json;
  };
  await house.call('submissions', { text: `the token ${DEAD} and password=${PASSWORD} stood in a wiki` });
  await house.call('submissions', { text: `the token ${OPEN} stood in a mail` });
  return { house, call, cookie, pass: (ms: number) => (now += ms) };
}

test('given values and names of old reports, when somebody who works on cases asks, then the cases that know them are told, what is unknown is not, and what could be guessed is not compared', async () => {
  const { call } = await desk();
  const classified = { kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'secret-exposed-in-code' };
  await call('case.classify', { case: 'C-1', ...classified });
  await call('case.linkIdentity', { case: 'C-1', kind: 'bot', name: 'robot@proj-1234.iam.gserviceaccount.com' });
  const shown = await call('case.show', { case: 'C-1' });
  const credential = (shown['credentials'] as { credential: string; kind: string }[]).find(({ kind }) =>
    kind.startsWith('gitlab'),
  );
  await call('case.settleCredential', {
    case: 'C-1',
    credential: credential?.credential,
    disposition: 'expired',
    reason: 'Its day is over',
  });
  const answer = await call(COMPARE, {
    values: [DEAD, OPEN, NEVER_MET, PASSWORD],
    names: ['Robot@proj-1234.iam.gserviceaccount.com', 'nobody@example.org'],
  });
  expect(answer).toMatchObject({
    values: [
      { cases: [{ case: 'C-1', shows: 'dead' }] },
      { cases: [{ case: 'C-2', stage: 'received', shows: 'open' }] },
      { cases: [] },
      { cases: [] },
    ],
    identities: [{ known: true, owner: null, gone: false }, { known: false }],
  });
});

test('given two questions of one person within a second, then the second is refused; what was asked stands in their stream by number and no byte of the folder holds a value', async () => {
  const { house, cookie, pass } = await desk();
  const ask = (values: readonly string[]) => house.call(COMPARE, { values, names: [] }, { cookie });
  expect((await ask([NEVER_MET])).status).toBe(200);
  expect((await ask([NEVER_MET])).json).toMatchObject({ reason: 'too-many-tries' });
  pass(1_000);
  expect((await ask([NEVER_MET, DEAD])).status).toBe(200);
  expect((await ask([])).status).toBe(200);
  const people = await house.app.ctx.store.people();
  const rita = people.find(({ name }) => name === 'Rita');
  const stream = rita === undefined ? null : await house.app.ctx.store.tail(rita.person as never);
  expect(stream?.last?.type).toBe('stock-compared');
  await house.close();
  expect(await searchFolder(house.dir, NEVER_MET)).toEqual([]);
  expect(await searchFolder(house.dir, DEAD)).toEqual([]);
});

test.each([['delivery-lead'], ['administrator']] as const)(
  'given a person who is %s and nothing else, when they ask, then they learn nothing',
  async (role) => {
    const { house } = await desk();
    const cookie = await house.join('Dora', [role]);
    const answered = await house.call(COMPARE, { values: [DEAD], names: [] }, { cookie });
    expect(answered.json).toMatchObject({ reason: 'not-allowed' });
    expect(answered.text).not.toContain('C-1');
  },
);
