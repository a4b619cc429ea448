import { expect, test } from 'vitest';
import type { CaseView } from '../../src/operations/views.ts';
import { inBothHouses } from '../support/both-houses.ts';
import type { Desk } from '../support/both-houses.ts';

const DAY = 86_400_000;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const IN = { case: 'C-1' };

inBothHouses((open) => {
  test('given an exemption, when it is extended, then that is a review of its own, and age and extensions are shown', async () => {
    const desk = await open(MONDAY);
    const { exemption: first } = await exempted(desk, MONDAY + 60 * DAY);
    const more = { extends: first, justification: 'the vendor is late', controls: 'watched' };
    const ask = (who: 'Rita' | 'Max', until: number) =>
      desk.call(who, 'case.requestExemption', { ...IN, ...more, until });
    expect(await desk.refusal('Rita', 'case.requestExemption', { ...IN, ...more, until: MONDAY + 50 * DAY })).toBe(
      'exemption-too-long',
    );
    await desk.sleepUntil(MONDAY + 50 * DAY);
    expect((await show(desk)).exemptions).toMatchObject([{ state: 'expiring', extensions: 0 }]);
    const asked = await ask('Max', MONDAY + 120 * DAY);
    const extension = asked.exemptions[1]?.exemption;
    expect(asked.exemptions).toMatchObject([
      { state: 'expiring' },
      { state: 'requested', extensions: 1, since: MONDAY },
    ]);

    const decide = { ...IN, exemption: extension, decision: 'approved', reason: 'looked at again' };
    expect(await desk.refusal('Max', 'case.decideExemption', decide)).toBe('approve-own-request');
    const decided = await desk.call('Otto', 'case.decideExemption', decide);
    expect(decided.exemptions).toMatchObject([
      { state: 'extended', decidedBy: 'Anna' },
      { state: 'approved', decidedBy: 'Otto', reason: 'looked at again', extends: first, since: MONDAY, extensions: 1 },
    ]);
    expect(decided.actions).toMatchObject([{ state: 'exempted' }]);

    await desk.sleepUntil(MONDAY + 61 * DAY);
    expect((await show(desk)).actions).toMatchObject([{ state: 'exempted' }]);
    await desk.sleepUntil(MONDAY + 120 * DAY);
    const over = await show(desk);
    expect(over.exemptions).toMatchObject([{ state: 'extended' }, { state: 'expired' }]);
    expect(over).toMatchObject({ stage: 'acting', actions: [{ state: 'planned' }], dueFor: 'outcome' });
    expect(over.dueAt).toBeGreaterThan(MONDAY + 120 * DAY);
  });

  test('given an exemption of more than 90 days, then it is refused, and the sentence says how long it may last', async () => {
    const desk = await open(MONDAY);
    await classified(desk);
    const { actions } = await desk.call('Rita', 'case.planAction', { ...IN, kind: 'remove', means: 'log', what: 'it' });
    const ask = { ...IN, actions: [actions[0]?.action], until: MONDAY + 91 * DAY, justification: 'x', controls: 'y' };
    const cookie = await desk.house.join('Zoe', ['responder']);
    const refused = await desk.house.call('case.requestExemption', ask, { cookie });
    expect(refused).toMatchObject({ status: 400, json: { reason: 'exemption-too-long' } });
    expect(refused.text).toContain('90 days');
  });

  test('given a closed case, when its exemption runs out, then it stays closed and one linked case goes on, which is answered by being worked on', async () => {
    const desk = await open(MONDAY);
    const { code } = await exempted(desk, MONDAY + 30 * DAY);
    await desk.call('Rita', 'case.waiveAction', { ...IN, kind: 'prevent', reason: 'it is the vendor’s' });
    await desk.call('Rita', 'case.waiveAction', { ...IN, kind: 'contain', reason: 'it is the vendor’s' });
    const { submissions } = await show(desk);
    const words = { found: 'a', did: 'b', why: 'c', can: 'd' };
    await desk.call('Rita', 'case.recordOutcome', { ...IN, submission: submissions[0]?.submission, ...words });
    await desk.house.call('status', { code });
    await desk.sleepUntil(MONDAY + 20 * DAY);
    expect((await show(desk)).stage).toBe('closed');

    await desk.sleepUntil(MONDAY + 30 * DAY);
    await desk.sleepUntil(MONDAY + 31 * DAY);
    expect(await show(desk)).toMatchObject({ stage: 'closed', recurred: ['C-2'] });
    const next = { case: 'C-2' };
    const recurrence = await desk.call('Rita', 'case.show', next);
    expect(recurrence).toMatchObject({
      recurs: 'C-1',
      stage: 'received',
      suggestedKind: 'leaked-secret',
      identities: [{ name: 'deploy-bot' }],
      submissions: [{ reach: 'machine', telling: 'untold' }],
    });
    expect(recurrence.title).toContain('2026-12-23');
    expect(await desk.refusal('Rita', 'case.show', { case: 'C-3' })).toBe('not-found');

    const verdict = { kind: 'leaked-secret', verdict: 'false-alarm', severity: 'low' };
    await desk.call('Rita', 'case.classify', { ...next, ...verdict });
    const answered = await desk.call('Rita', 'case.recordOutcome', {
      ...next,
      submission: recurrence.submissions[0]?.submission,
      ...words,
    });
    expect(answered).toMatchObject({ stage: 'closed', submissions: [{ telling: 'machine' }] });
  });
});

async function show(desk: Desk): Promise<CaseView> {
  return desk.call('Rita', 'case.show', IN);
}

async function classified(desk: Desk): Promise<string> {
  const reported = await desk.house.call('submissions', { text: 'a key in the wiki' });
  const found = { kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'third-party' };
  await desk.call('Rita', 'case.classify', { ...IN, ...found });
  await desk.call('Rita', 'case.linkIdentity', { ...IN, kind: 'service-account', name: 'deploy-bot' });
  return String(reported.json['code']);
}

/** A case whose one action may wait until `until`; gives the exemption and the reporter’s code. */
async function exempted(desk: Desk, until: number): Promise<{ readonly exemption: string; readonly code: string }> {
  const code = await classified(desk);
  const { actions } = await desk.call('Rita', 'case.planAction', { ...IN, kind: 'remove', means: 'log', what: 'it' });
  const ask = { actions: actions.map(({ action }) => action), credentials: [], until };
  const asked = await desk.call('Rita', 'case.requestExemption', {
    ...IN,
    ...ask,
    justification: 'a freeze',
    controls: 'watched',
  });
  const exemption = asked.exemptions[0]?.exemption ?? '';
  await desk.call('Anna', 'case.decideExemption', { ...IN, exemption, decision: 'approved', reason: 'for the freeze' });
  return { exemption, code };
}
