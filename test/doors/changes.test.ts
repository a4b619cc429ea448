import { expect, test } from 'vitest';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { ChangePreviewView } from '../../src/operations/case/views.ts';
import { inBothHouses } from '../support/both-houses.ts';
import type { Desk } from '../support/both-houses.ts';
import { ask, LISTS, lostAccess, plan, READS, show, shows, sign, signed } from '../support/lost-access.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const IN = { case: 'C-1' };
const ADMIN = row('aws', 'allow', 'iam:*', '*', 'new-role');
const SAYS = 'x'.repeat(43);

inBothHouses((open) => {
  test('given rows that were lost, when they are asked for, then the approver signs the very document that was previewed, and nobody signs their own', async () => {
    const desk = await open(MONDAY);
    const { choice } = await lostAccess(desk);
    const preview = await desk.call<ChangePreviewView>('Anna', 'case.previewChange', choice);
    expect(preview).toMatchObject({ add: [READS], remove: [], until: null });
    expect(preview.unseen[0]).toContain('policies of the organisation');
    expect(preview.words).toEqual(['Can s3:getobject on arn:aws:s3:::invoices/* now; could not before.']);
    const asking = { ...choice, why: 'the nightly invoices fail' };
    expect(await desk.refusal('Max', 'case.requestChange', { ...asking, diff: SAYS })).toBe('other-diff');
    const asked = await desk.call('Max', 'case.requestChange', { ...asking, diff: preview.diff });
    const [request] = asked.requests;
    expect(request).toMatchObject({ state: 'requested', diff: preview.diff, document: preview.document, add: [READS] });
    expect(request).toMatchObject({ askedBy: 'Max', why: 'the nightly invoices fail', answerBy: MONDAY + 7 * DAY });

    const decide = { ...IN, request: request?.request, diff: preview.diff, decision: 'approved', reason: 'as agreed' };
    expect(await desk.refusal('Otto', 'case.decideChange', { ...decide, diff: SAYS })).toBe('other-diff');
    expect(await desk.refusal('Rita', 'case.decideChange', decide)).toBe('not-allowed');
    expect(await desk.refusal('Max', 'case.decideChange', decide)).toBe('approve-own-request');
    const { actions } = await plan(desk, request?.request);
    const act = { ...IN, action: actions[0]?.action, proof: 'attached the policy again' };
    expect(await desk.refusal('Rita', 'case.executeAction', act)).toBe('change-not-approved');
    expect(await desk.refusal('Rita', 'case.withdrawChange', { ...IN, request: request?.request, reason: 'no' })).toBe(
      'not-own-request',
    );

    const signed = await desk.call('Anna', 'case.decideChange', decide);
    expect(signed.requests).toMatchObject([{ state: 'approved', decidedBy: 'Anna', reason: 'as agreed' }]);
    expect((await desk.call('Rita', 'case.executeAction', act)).actions).toMatchObject([{ state: 'executed' }]);
  });

  test('given an approver who also responds, then they do not carry out what they signed', async () => {
    const desk = await open(MONDAY);
    const request = await signed(desk, {}, 'Max');
    const { actions } = await plan(desk, request);
    const act = { ...IN, action: actions[0]?.action, proof: 'attached it' };
    expect(await desk.refusal('Max', 'case.executeAction', act)).toBe('execute-own-approval');
  });

  test('given rows that are there again, or places that no comparison has, then there is nothing to ask for', async () => {
    const desk = await open(MONDAY);
    const { choice } = await lostAccess(desk);
    expect(await desk.refusal('Rita', 'case.previewChange', { ...choice, add: [7] })).toBe('input-invalid');
    expect(await desk.refusal('Rita', 'case.previewChange', { ...choice, add: [] })).toBe('nothing-to-change');
    expect(await desk.refusal('Rita', 'case.previewChange', { ...choice, before: SAYS })).toBe('unknown-snapshot');
    await shows(desk, [READS, LISTS]);
    expect(await desk.refusal('Rita', 'case.previewChange', choice)).toBe('nothing-to-change');
  });

  test('given a signed change, when imports follow, then one without it is no contradiction, one with it matches, and one without it again wakes the case', async () => {
    const desk = await open(MONDAY);
    await signed(desk, {}, 'Anna');
    await desk.sleepUntil(MONDAY + HOUR);
    expect((await show(desk)).requests).toMatchObject([{ state: 'approved', matchedAt: null }]);
    await shows(desk, [READS, LISTS]);
    await desk.sleepUntil(MONDAY + 2 * HOUR);
    expect((await show(desk)).requests).toMatchObject([{ state: 'matched', matchedAt: MONDAY + 2 * HOUR }]);
    const { events } = await desk.house.app.ctx.store.sizes();
    await desk.house.app.jobs.runOnce();
    expect((await desk.house.app.ctx.store.sizes()).events).toBe(events);
    await shows(desk, [LISTS, ADMIN]);
    await desk.sleepUntil(MONDAY + 3 * HOUR);
    const woken = await show(desk);
    expect(woken.requests).toMatchObject([
      {
        state: 'contradicted',
        contradicted: { says: 'Signed, and not there: s3:getobject on arn:aws:s3:::invoices/*.' },
      },
    ]);
    expect(woken.trace).toContainEqual(expect.objectContaining({ type: 'change-contradicted', by: 'system' }));
    expect(woken.missing.map(({ operation }) => operation)).toContain('case.planAction');
  });

  test('given a closed case, when an import contradicts what was signed there, then it stays closed and one linked case goes on', async () => {
    const desk = await open(MONDAY);
    await closed(desk);
    await shows(desk, [LISTS]);
    await desk.sleepUntil(MONDAY + 21 * DAY);
    await desk.sleepUntil(MONDAY + 22 * DAY);
    expect(await show(desk)).toMatchObject({ stage: 'closed', recurred: ['C-2'], requests: [{ state: 'matched' }] });
    const next = await desk.call('Rita', 'case.show', { case: 'C-2' });
    expect(next).toMatchObject({ recurs: 'C-1', stage: 'received', identities: [{ name: 'invoice-runner' }] });
    expect(next.title).toContain('An import contradicts a change that was signed.');
    await shows(desk, [LISTS, ADMIN]);
    await desk.sleepUntil(MONDAY + 23 * DAY);
    expect(await desk.refusal('Rita', 'case.show', { case: 'C-3' }), 'it is the same contradiction').toBe('not-found');
  });

  test('given a case that was told, when an import contradicts it, then it is back at the work, and the reporter has to be told anew', async () => {
    const desk = await open(MONDAY);
    await told(desk);
    expect((await show(desk)).stage).toBe('told');
    await shows(desk, [LISTS]);
    await desk.sleepUntil(MONDAY + 3 * HOUR);
    const woken = await show(desk);
    expect(woken).toMatchObject({ stage: 'acting', requests: [{ state: 'contradicted' }], recurred: [] });
    expect(woken.actions.find(({ means }) => means === 'restore')).toMatchObject({ state: 'planned' });
    expect(woken.submissions).toMatchObject([{ telling: 'untold' }]);
  });

  test('given a case that was merged, when an import contradicts what was signed there, then a linked one opens and says so', async () => {
    const desk = await open(MONDAY);
    await signed(desk, {}, 'Anna');
    await shows(desk, [READS, LISTS]);
    await desk.sleepUntil(MONDAY + HOUR);
    await desk.house.call('submissions', { text: 'no invoices here either' });
    await desk.call('Rita', 'case.merge', { ...IN, into: 'C-2', why: 'the same' });
    await shows(desk, [LISTS]);
    await desk.sleepUntil(MONDAY + 2 * HOUR);
    const next = await desk.call('Rita', 'case.show', { case: 'C-3' });
    expect(next).toMatchObject({ recurs: 'C-1', stage: 'received' });
    expect(next.submissions[0]?.what).toContain('This goes on with case C-1, which was merged.');
  });

  test('given nobody who answers, then the request is over after its time, and can neither be signed nor carried out', async () => {
    const desk = await open(MONDAY);
    const { choice } = await lostAccess(desk);
    const request = await ask(desk, choice);
    await desk.sleepUntil(MONDAY + 7 * DAY - 1);
    expect((await show(desk)).requests).toMatchObject([{ state: 'requested' }]);
    await desk.sleepUntil(MONDAY + 7 * DAY);
    const over = await show(desk);
    expect(over.requests).toMatchObject([{ state: 'unanswered' }]);
    const decide = { ...IN, request, diff: over.requests[0]?.diff, decision: 'approved', reason: 'late' };
    expect(await desk.refusal('Anna', 'case.decideChange', decide)).toBe('already-done');
    const { actions } = await plan(desk, request);
    const act = { ...IN, action: actions[0]?.action, proof: 'attached it' };
    expect(await desk.refusal('Rita', 'case.executeAction', act)).toBe('change-not-approved');
  });

  test('given a change for a time, when that is over and the rows are still there, then the case wakes until they are gone', async () => {
    const desk = await open(MONDAY);
    await signed(desk, { until: MONDAY + 10 * DAY }, 'Anna');
    await shows(desk, [READS, LISTS]);
    await desk.sleepUntil(MONDAY + 9 * DAY);
    expect((await show(desk)).requests).toMatchObject([{ state: 'matched' }]);
    await desk.sleepUntil(MONDAY + 10 * DAY);
    expect((await show(desk)).requests).toMatchObject([{ state: 'over' }]);
    // the same picture again, and it is known that it has not changed
    await shows(desk, [READS, LISTS]);
    await desk.sleepUntil(MONDAY + 11 * DAY);
    expect((await show(desk)).requests).toMatchObject([
      {
        state: 'contradicted',
        contradicted: { says: 'To be gone, and there: s3:getobject on arn:aws:s3:::invoices/*.' },
      },
    ]);
    await shows(desk, [LISTS]);
    await desk.sleepUntil(MONDAY + 12 * DAY);
    expect((await show(desk)).requests).toMatchObject([{ state: 'matched' }]);
  });

  test('given who asked, when they take it back, then it is over with their reason in the trace', async () => {
    const desk = await open(MONDAY);
    const { choice } = await lostAccess(desk);
    const request = await ask(desk, choice);
    const withdrawn = await desk.call('Rita', 'case.withdrawChange', { ...IN, request, reason: 'found another way' });
    expect(withdrawn.requests).toMatchObject([{ state: 'withdrawn' }]);
    expect(JSON.stringify(withdrawn.trace)).toContain('found another way');
  });
});

async function closed(desk: Desk): Promise<void> {
  await told(desk);
  await desk.sleepUntil(MONDAY + 20 * DAY);
  expect((await show(desk)).stage).toBe('closed');
}

/** A case that was told after the change had been carried out and an import had shown it. */
async function told(desk: Desk): Promise<void> {
  const { choice, code } = await lostAccess(desk);
  const request = await ask(desk, choice);
  await sign(desk, request, 'Anna');
  const { actions } = await plan(desk, request);
  const action = actions[0]?.action;
  await desk.call('Rita', 'case.executeAction', { ...IN, action, proof: 'attached it' });
  await desk.call('Ben', 'case.verifyAction', { ...IN, action, result: 'works', method: 'look', finding: 'it reads' });
  await shows(desk, [READS, LISTS]);
  await desk.sleepUntil(MONDAY + HOUR);
  for (const kind of ['remove', 'prevent'])
    await desk.call('Rita', 'case.waiveAction', { ...IN, kind, reason: 'none' });
  const { submissions } = await show(desk);
  const words = { found: 'a', did: 'b', why: 'c', can: 'd' };
  await desk.call('Rita', 'case.recordOutcome', { ...IN, submission: submissions[0]?.submission, ...words });
  await desk.house.call('status', { code });
}
