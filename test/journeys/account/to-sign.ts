import { expect } from 'vitest';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import type { CaseView } from '../../../src/operations/views.ts';
import type { House } from '../../support/house.ts';

const C1 = { case: 'C-1' };
export const REPORT = 'report.md';

/** For tests: what waits for an approver: an exemption in `C-1`, and the copies of a report in `E-1`, whose lead this is. */
export async function somethingToSign(house: House, approver: string): Promise<{ readonly lead: string }> {
  const rita = await house.join('Rita', ['responder']);
  const lead = await house.join('Lena', ['delivery-lead']);
  const does = async <T>(cookie: string, operation: string, input: object): Promise<T> => {
    const answered = await house.call(operation, input, { cookie });
    expect(answered, answered.text).toMatchObject({ status: 200 });
    return answered.json as T;
  };
  await house.call('submissions', { text: 'The deploy key is in the wiki.' });
  const found = { kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'third-party' };
  await does(rita, 'case.classify', { ...C1, ...found });
  await does(rita, 'case.linkIdentity', { ...C1, kind: 'service-account', name: 'deploy-bot' });
  const action = { kind: 'remove', means: 'log', what: 'Take it out of the log' };
  const { actions } = await does<CaseView>(rita, 'case.planAction', { ...C1, ...action });
  await does(rita, 'case.requestExemption', {
    ...C1,
    actions: actions.map((one) => one.action),
    until: house.app.ctx.now() + 86_400_000,
    justification: 'The log is needed until tomorrow.',
    controls: 'Nobody but the team reads it.',
  });

  const about = { name: 'New portal', customer: 'Acme', purpose: 'Sets up the portal.' };
  await does(lead, 'engagement.open', { ...about, kind: 'implementation', retention: 'brief' });
  const inE1 = <T>(operation: string, input: object) =>
    does<T>(lead, `engagement.${operation}`, { engagement: 'E-1', ...input });
  await inE1('addMember', { email: `${approver.toLowerCase()}@example.org`, role: 'reviewer' });
  const file = { name: REPORT, content: '# Report\n\nThe portal runs.\n' };
  const { documents } = await inE1<EngagementView>('addDocument', { name: REPORT, file });
  await inE1('prove', { document: documents[0]?.document ?? '' });
  return { lead };
}
