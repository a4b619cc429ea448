import { expect, test } from 'vitest';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { ChangePreviewView } from '../../src/operations/case/views.ts';
import { inBothHouses } from '../support/both-houses.ts';
import { ask, lostAccess, plan, READS, LISTS, show, shows, signed } from '../support/lost-access.ts';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const IN = { case: 'C-1' };

inBothHouses((open) => {
  test.each(['remove', 'billing-reader', 'action', 's3:getobject'])(
    'given a signed change, when %j is taken out of the case, then the case, its pack and the next comparison go on without its rows',
    async (word) => {
      const desk = await open(MONDAY);
      await signed(desk, {}, 'Anna');
      await desk.call('Rita', 'text.redact', { ...IN, value: word, reason: 'missed-secret' });
      const after = await show(desk);
      expect(after.requests).toMatchObject([{ state: 'approved' }]);
      expect(after.requests[0]?.document).toContain('[removed-secret #1]');
      await desk.call('Rita', 'ledger.pack', IN);
      await shows(desk, [READS, LISTS]);
      await desk.sleepUntil(MONDAY + HOUR);
      expect((await show(desk)).requests, 'nothing is known of what was signed').toMatchObject([{ state: 'approved' }]);
    },
  );

  test('given a change for an hour, when the hour is over and the clock has not said so yet, then nobody carries it out', async () => {
    const desk = await open(MONDAY);
    const request = await signed(desk, { until: MONDAY + HOUR }, 'Anna');
    const { actions } = await plan(desk, request);
    const act = { ...IN, action: actions[0]?.action, proof: 'attached it' };
    await desk.setTime(MONDAY + HOUR);
    expect(await desk.refusal('Rita', 'case.executeAction', act)).toBe('change-not-approved');
  });

  test('given an identity that was taken off the case, then what was signed for it is not carried out, and nothing more is signed', async () => {
    const desk = await open(MONDAY);
    const { choice } = await lostAccess(desk);
    const request = await ask(desk, choice);
    const { diff, identity } = (await show(desk)).requests[0] ?? {};
    await desk.call('Rita', 'case.unlinkIdentity', { ...IN, identity, reason: 'another one' });
    const decide = { ...IN, request, diff, reason: 'as agreed' };
    expect(await desk.refusal('Anna', 'case.decideChange', { ...decide, decision: 'approved' })).toBe(
      'unknown-identity',
    );
    await desk.call('Rita', 'case.linkIdentity', { ...IN, identity });
    await desk.call('Anna', 'case.decideChange', { ...decide, decision: 'approved' });
    const { actions } = await plan(desk, request);
    await desk.call('Rita', 'case.unlinkIdentity', { ...IN, identity, reason: 'another one' });
    const act = { ...IN, action: actions[0]?.action, proof: 'attached it' };
    expect(await desk.refusal('Rita', 'case.executeAction', act)).toBe('unknown-identity');
    expect(await desk.refusal('Rita', 'case.previewChange', choice)).toBe('unknown-identity');
  });

  test('given a request of one case, then another case neither signs it, plans for it, nor takes it over while it waits', async () => {
    const desk = await open(MONDAY);
    const { choice } = await lostAccess(desk);
    const request = await ask(desk, choice);
    const [asked] = (await show(desk)).requests;
    await desk.house.call('submissions', { text: 'something else' });
    const other = { case: 'C-2', request };
    const found = { kind: 'access-problem', verdict: 'confirmed', severity: 'low', cause: 'third-party' };
    await desk.call('Rita', 'case.classify', { case: 'C-2', ...found });
    await desk.call('Rita', 'case.linkIdentity', { case: 'C-2', identity: asked?.identity });
    const decide = { ...other, diff: asked?.diff, decision: 'approved', reason: 'as agreed' };
    expect(await desk.refusal('Anna', 'case.decideChange', decide)).toBe('unknown-request');
    expect(await desk.refusal('Rita', 'case.withdrawChange', { ...other, reason: 'no' })).toBe('unknown-request');
    const planned = { ...other, kind: 'contain', means: 'restore', what: 'attach it' };
    expect(await desk.refusal('Rita', 'case.planAction', planned)).toBe('unknown-request');
    expect(await desk.refusal('Rita', 'case.merge', { ...IN, into: 'C-2', why: 'the same' })).toBe('work-unfinished');
  });

  test('given rows that an import brought after a change was asked for, then it is not signed with words that are not so any more, but can be rejected', async () => {
    const desk = await open(MONDAY);
    const { choice } = await lostAccess(desk);
    const request = await ask(desk, choice);
    await shows(desk, [LISTS, row('aws', 'allow', 'iam:*', '*', 'new-role')]);
    const decide = { ...IN, request, diff: (await show(desk)).requests[0]?.diff, reason: 'looked at' };
    expect(await desk.refusal('Anna', 'case.decideChange', { ...decide, decision: 'approved' })).toBe(
      'request-outdated',
    );
    const rejected = await desk.call('Anna', 'case.decideChange', { ...decide, decision: 'rejected' });
    expect(rejected.requests).toMatchObject([{ state: 'rejected' }]);
  });

  test('given two approvers at the same moment, then one of them signs, and the other reads that it is done', async () => {
    const desk = await open(MONDAY);
    const { choice } = await lostAccess(desk);
    const { diff } = await desk.call<ChangePreviewView>('Anna', 'case.previewChange', choice);
    const request = await ask(desk, choice);
    const decide = { ...IN, request, diff, decision: 'approved', reason: 'as agreed' };
    const both = await Promise.allSettled(
      (['Anna', 'Otto'] as const).map((who) => desk.call(who, 'case.decideChange', decide)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const after = await show(desk);
    expect(after.requests).toMatchObject([{ state: 'approved' }]);
    expect(after.trace.filter(({ type }) => type === 'change-decided')).toHaveLength(1);
  });
});
