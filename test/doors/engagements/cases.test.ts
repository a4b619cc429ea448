import { expect, test } from 'vitest';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import type { CaseView } from '../../../src/operations/views.ts';
import { provedDead } from '../../support/dead-credential.ts';
import type { Asks } from '../../support/dead-credential.ts';
import { decideAll, freshPassword, openTeam, textFile } from './team.ts';
import type { Team } from './team.ts';

const DAY = 86_400_000;

async function withPassword(): Promise<{ team: Team; document: string; view: EngagementView; password: string }> {
  const team = await openTeam();
  const password = freshPassword();
  const added = await team.does('addDocument', textFile(`# Report\n\npassword: ${password}\n`));
  const document = added.documents[0]?.document ?? '';
  await decideAll(team, document, 'redact-and-rotate');
  return { team, document, view: await team.does('show'), password };
}

/** Makes the copies, and has them approved by the reviewer. */
async function approved({ team, document }: { team: Team; document: string }): Promise<string> {
  const proved = await team.does('prove', { document });
  const hash = proved.documents[0]?.rendition?.hash ?? '';
  await team.does('approveRelease', { document, hash }, team.reviewer);
  return hash;
}

/** The case of the credential is worked until it is dead. */
async function workCase({ house }: Team): Promise<CaseView> {
  const asks =
    (cookie: string): Asks =>
    async <T>(operation: string, input: object) => {
      const answered = await house.call(operation, input, { cookie });
      expect(answered, `${operation}: ${answered.text}`).toMatchObject({ status: 200 });
      return answered.json as T;
    };
  const rita = await house.join('Rita', ['responder']);
  const viktor = await house.join('Viktor', ['responder']);
  return await provedDead('C-1', asks(rita), asks(viktor));
}

test('given a credential that has to be rotated, then it is a case of the delivery lead, and the report waits until it is dead', async () => {
  const { team, document, view, password } = await withPassword();
  expect(view.values[0]).toMatchObject({ disposition: 'redact-and-rotate', dead: null, case: { stage: 'received' } });
  const seen = await team.house.call('case.show', { case: 'C-1' }, { cookie: team.outsider });
  expect(seen.json).toMatchObject({ credentials: [{ placeholder: '[password #1]' }] });
  expect(seen.text).not.toContain('Acme');
  expect(seen.text).not.toContain(password);

  const hash = await approved({ team, document });
  expect(await team.refused('release', { document, hash })).toBe('release-gate');
  const told = await workCase(team);
  expect(told.stage).toBe('verified');
  await team.house.app.jobs.runOnce();
  const dead = await team.does('show');
  expect(dead.values[0]).toMatchObject({ dead: true, case: { answered: true } });

  const value = dead.values[0]?.value;
  const asReviewer = await team.does('caseOutcome', { value }, team.reviewer);
  expect(asReviewer).toMatchObject({ stage: 'verified' });
  await team.does('caseOutcome', { value });
  expect(await team.does('caseOutcome', { value })).toMatchObject({ stage: 'told' });
  await team.does('release', { document, hash });
});

test('given a case that is opened again after its credential was dead, then the report waits anew, and that is said once', async () => {
  const { team, view } = await withPassword();
  await workCase(team);
  await team.house.app.jobs.runOnce();
  expect((await team.does('show')).values[0]).toMatchObject({ dead: true });
  const { json } = await team.house.call('case.show', { case: 'C-1' }, { cookie: team.outsider });
  const [submission] = (json as unknown as CaseView).submissions;
  const more = { case: 'C-1', submission: submission?.submission, text: `Also the password: ${freshPassword()}` };
  expect(await team.house.call('case.message', more, { cookie: team.outsider })).toMatchObject({ status: 200 });
  await team.house.app.jobs.runOnce();
  const { store } = team.house.app.ctx;
  const id = await store.engagementOfNumber(1);
  const before = id === null ? null : await store.tail(id);
  expect((await team.does('show')).values[0]).toMatchObject({ value: view.values[0]?.value, dead: false });
  await team.house.app.jobs.runOnce();
  expect((id === null ? null : await store.tail(id))?.version).toBe(before?.version);
});

test('given a credential that is not proved dead, when a second person grants an exception until a day, then the report may leave until that day', async () => {
  const { team, document, view } = await withPassword();
  const value = view.values[0]?.value;
  const hash = await approved({ team, document });
  const until = Date.now() + 5 * DAY;
  const asked = { value, until, reason: 'The customer rotates it on Friday.' };
  await team.does('requestException', asked);
  expect(await team.refused('decideException', { value, granted: true, reason: 'yes' })).toBe('same-person');
  expect(await team.refused('release', { document, hash })).toBe('release-gate');
  await team.does('decideException', { value, granted: true, reason: 'agreed by phone' }, team.reviewer);
  await team.does('release', { document, hash });
});

test('given the same credential in reports of two customers, then each makes a case of its own, and who belongs to both sees the link', async () => {
  const team = await openTeam();
  const key = `AKIA${'QRSTUVWX2345ABCD'.slice(0, 16)}`;
  const report = textFile(`# Report\n\naws_access_key_id = ${key}\n`);
  const first = await team.does('addDocument', report);
  const opened = await team.house.call(
    'engagement.open',
    { name: 'Other', customer: 'Bolt', purpose: 'x', kind: 'offboarding', retention: 'brief' },
    { cookie: team.lead },
  );
  expect(opened.json['engagement']).toBe('E-2');
  const second = await team.does('addDocument', { ...report, engagement: 'E-2' });
  for (const [engagement, view] of [
    ['E-1', first],
    ['E-2', second],
  ] as const) {
    const values = view.values.filter((one) => one.class === 'secret').map((one) => one.value);
    await team.does('decide', { engagement, values, disposition: 'redact-and-rotate' });
  }
  const numbers = await Promise.all(
    ['E-1', 'E-2'].map(async (engagement) => (await team.does('show', { engagement })).values[0]?.alsoIn),
  );
  expect(numbers).toEqual([['E-2'], ['E-1']]);
  expect((await team.does('show', {}, team.reviewer)).values[0]?.alsoIn).toEqual([]);
  const queue = await team.house.call('case.queue', {}, { cookie: team.outsider });
  expect(queue.json['rows']).toHaveLength(2);
});
