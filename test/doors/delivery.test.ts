import { expect, onTestFinished, test } from 'vitest';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { startSmtpServer } from '../support/smtp.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');

interface Case {
  readonly stage: string;
  readonly missing: readonly { readonly says: string }[];
  readonly submissions: readonly {
    readonly submission: string;
    readonly telling: string;
    readonly attempts: readonly { readonly result: string }[];
  }[];
  readonly trace: readonly { readonly type: string; readonly by: string }[];
}

/** A false alarm, reported from `contact`, with its outcome recorded: the mail is in the outbox. */
async function toldByMail(house: House, cookie: string, contact: string): Promise<string> {
  const { code } = (await house.call('submissions', { text: 'an odd account', contact })).json;
  await house.call(
    'case.classify',
    { case: 'C-1', kind: 'suspicious-behaviour', verdict: 'false-alarm', severity: 'low' },
    { cookie },
  );
  const submission = (await look(house, cookie)).submissions[0]?.submission;
  const recorded = await house.call(
    'case.recordOutcome',
    {
      case: 'C-1',
      submission,
      found: 'It is the backup.',
      did: 'Nothing.',
      why: 'It runs each night.',
      can: 'Nothing.',
    },
    { cookie },
  );
  expect(recorded.status).toBe(200);
  return String(code);
}

async function look(house: House, cookie: string): Promise<Case> {
  return (await house.call('case.show', { case: 'C-1' }, { cookie })).json as unknown as Case;
}

test('given a mailbox that takes the outcome, then the attempt is an event, the case is told, and the clock closes it after five working days', async () => {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  let now = MONDAY;
  const house = await openHouse({ now: () => now, smtpUrl: `smtp://${smtp.host}:${smtp.port}` });
  const cookie = await house.join('Rita', ['responder']);
  const code = await toldByMail(house, cookie, 'eve@example.org');
  await house.app.jobs.runOnce();

  const told = await look(house, cookie);
  expect(told).toMatchObject({ stage: 'told', submissions: [{ telling: 'told', attempts: [{ result: 'accepted' }] }] });
  const mails = (await smtp.mails()).map(({ raw }) => raw.toString('utf8'));
  expect(mails.some((mail) => mail.includes('It is the backup.'))).toBe(true);
  expect(mails.join('\n')).not.toContain(code);

  now = MONDAY + 7 * DAY - MINUTE;
  await house.app.jobs.runOnce();
  const rita = (await house.call('people.signIn', { email: 'rita@example.org', password: PASSWORD })).cookie ?? '';
  expect((await look(house, rita)).stage).toBe('told');
  now = MONDAY + 7 * DAY + MINUTE;
  await house.app.jobs.runOnce();
  const closed = await look(house, rita);
  expect(closed.stage).toBe('closed');
  expect(closed.trace.at(-1)).toMatchObject({ type: 'closed', by: 'system' });
  expect(await house.call('case.answer', { code, answer: 'disputed', why: 'no' })).toMatchObject({
    status: 409,
    json: { reason: 'window-passed' },
  });
});

test('given a server that puts it off, then it is tried again later, and each attempt is an event; collecting it on the page ends the tries', async () => {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  let now = MONDAY;
  const house = await openHouse({ now: () => now, smtpUrl: `smtp://${smtp.host}:${smtp.port}` });
  const cookie = await house.join('Rita', ['responder']);
  const code = await toldByMail(house, cookie, '450.eve@example.org');
  await house.app.jobs.runOnce();
  expect(await look(house, cookie)).toMatchObject({
    stage: 'classified',
    submissions: [{ telling: 'written', attempts: [{ result: 'deferred' }] }],
  });
  now += 30_000;
  await house.app.jobs.runOnce();
  expect((await look(house, cookie)).submissions[0]?.attempts).toHaveLength(1);
  now += MINUTE;
  await house.app.jobs.runOnce();
  expect((await look(house, cookie)).submissions[0]?.attempts).toHaveLength(2);
  expect((await house.call('status', { code })).json).toMatchObject({ outcome: { found: 'It is the backup.' } });
  now += 10 * MINUTE;
  await house.app.jobs.runOnce();
  expect(await look(house, cookie)).toMatchObject({
    stage: 'told',
    submissions: [{ telling: 'told', attempts: [{}, {}] }],
  });
});

test('given a mailbox that refuses for ever, then three tries over thirty days are made, and only then the reporter counts as unreachable', async () => {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  let now = MONDAY;
  const house = await openHouse({ now: () => now, smtpUrl: `smtp://${smtp.host}:${smtp.port}` });
  let cookie = await house.join('Rita', ['responder']);
  await toldByMail(house, cookie, '550.eve@example.org');
  const submission = (await look(house, cookie)).submissions[0]?.submission;
  await house.app.jobs.runOnce();
  expect(await house.call('case.markUnreachable', { case: 'C-1', submission }, { cookie })).toMatchObject({
    json: { reason: 'not-unreachable-yet' },
  });
  now += DAY + MINUTE;
  await house.app.jobs.runOnce();
  now += 30 * DAY + MINUTE;
  await house.app.jobs.runOnce();
  cookie = (await house.call('people.signIn', { email: 'rita@example.org', password: PASSWORD })).cookie ?? '';
  expect((await look(house, cookie)).submissions[0]?.attempts.map(({ result }) => result)).toEqual([
    'refused',
    'refused',
    'refused',
  ]);
  expect(await house.call('case.markUnreachable', { case: 'C-1', submission }, { cookie })).toMatchObject({
    status: 200,
    json: { stage: 'closed' },
  });
});
