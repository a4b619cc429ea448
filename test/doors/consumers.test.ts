import { expect, onTestFinished, test } from 'vitest';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { startSmtpServer } from '../support/smtp.ts';
import type { SmtpServer } from '../support/smtp.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');

interface Case {
  readonly identities: readonly { readonly identity: string }[];
  readonly consumers: readonly {
    readonly consumer: string;
    readonly name: string;
    readonly told: boolean;
    readonly attempts: number;
    readonly answer: string | null;
    readonly note: string | null;
  }[];
  readonly trace: readonly {
    readonly type: string;
    readonly by: string;
    readonly says: string;
    readonly texts: readonly { readonly label: string; readonly body: string }[];
    readonly controls: readonly string[];
  }[];
}

interface Desk {
  readonly house: House;
  readonly smtp: SmtpServer;
  /** Lets time pass and does what is due. */
  later(ms: number): Promise<void>;
  look(): Promise<Case>;
  call(operation: string, input: object): Promise<Awaited<ReturnType<House['call']>>>;
}

/** A case about `deploy-bot` with a consumer who is told at `contact`. */
async function deskWith(contact: string): Promise<Desk> {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  let now = MONDAY;
  const house = await openHouse({ now: () => now, smtpUrl: `smtp://${smtp.host}:${smtp.port}` });
  await house.join('Rita', ['responder']);
  await house.call('submissions', { text: 'the deploy key was rotated' });
  const call: Desk['call'] = async (operation, input) => {
    const { cookie } = await house.call('people.signIn', { email: 'rita@example.org', password: PASSWORD });
    return house.call(operation, { case: 'C-1', ...input }, { cookie: cookie ?? '' });
  };
  const look = async () => (await call('case.show', {})).json as unknown as Case;
  await call('case.linkIdentity', { kind: 'bot', name: 'deploy-bot' });
  const identity = (await look()).identities[0]?.identity;
  expect(await call('case.addConsumer', { identity, name: 'the nightly build', contact })).toMatchObject({
    status: 200,
  });
  const later: Desk['later'] = async (ms) => {
    now += ms;
    await house.app.jobs.runOnce();
  };
  return { house, smtp, later, look, call };
}

/** What the server took, as a person reads it: the soft line ends of quoted-printable are undone. */
async function mailsOf(smtp: SmtpServer): Promise<readonly string[]> {
  const taken = await smtp.mails();
  return taken.map(({ raw }) => raw.toString('utf8').replaceAll(/=\r?\n/gu, ''));
}

const codeIn = (mail: string | undefined) => /\/moved#([a-z-]+)/u.exec(mail ?? '')?.[1] ?? '';

test('given a consumer with an address, when they are listed, then one mail asks them by the identity’s name, and the attempt is an event', async () => {
  const { smtp, later, look } = await deskWith('build@example.org');
  await later(0);
  const [mail, ...others] = await mailsOf(smtp);
  expect(others).toEqual([]);
  expect(mail).toContain('The credential of deploy-bot');
  expect(mail).toContain('Rita');
  expect(mail).toContain('30 November 2026');
  const { consumers, trace } = await look();
  expect(consumers).toMatchObject([{ name: 'the nightly build', told: true, attempts: 1, answer: null }]);
  expect(trace.find(({ type }) => type === 'consumer-sent')).toMatchObject({
    by: 'system',
    controls: ['RS.CO-02', 'RC.CO', 'GV.RM-05'],
    texts: [{ label: 'Consumer', body: 'the nightly build' }],
  });
});

test('given the code of that mail, when the page is sent without a script, then the answer is an event, its note is made safe, and the case shows who has moved', async () => {
  const { house, smtp, later, look } = await deskWith('build@example.org');
  await later(0);
  const code = codeIn((await mailsOf(smtp))[0]);
  const post = (path: string, fields: Record<string, string>) =>
    house.send('POST', path, new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });

  const asked = await post('/moved', { code });
  expect(asked.status).toBe(200);
  expect(asked.headers['cache-control']).toBe('no-store');
  expect(asked.text).toContain('The credential of “deploy-bot” is being replaced');

  const value = ['AKIA', 'ABCDEFGH'.repeat(2)].join('');
  const first = await post('/moved/answer', {
    code,
    answer: 'not-yet',
    when: '2026-12-01',
    note: `we still have ${value}`,
  });
  expect(first.text).toContain('You said that you have not moved yet');
  expect((await look()).consumers).toMatchObject([
    { answer: 'not-yet', note: 'Will have moved by 2026-12-01. we still have [aws-access-key-id #1]' },
  ]);
  await post('/moved/answer', { code, answer: 'moved' });
  const { consumers, trace } = await look();
  expect(consumers).toMatchObject([{ answer: 'moved' }]);
  expect(trace.filter(({ type }) => type === 'consumer-answered').map(({ by }) => by)).toEqual([
    'reporter',
    'reporter',
  ]);
});

test('given no answer, then they are asked once more after three working days, and never again', async () => {
  const { smtp, later, look } = await deskWith('build@example.org');
  await later(0);
  await later(3 * DAY - MINUTE);
  expect(await smtp.mails()).toHaveLength(1);
  await later(2 * MINUTE);
  const mails = await mailsOf(smtp);
  expect(mails).toHaveLength(2);
  expect(mails[1]).toContain('we have not heard from you yet');
  expect(codeIn(mails[1])).toBe(codeIn(mails[0]));
  await later(30 * DAY);
  expect(await smtp.mails()).toHaveLength(2);
  expect((await look()).consumers).toMatchObject([{ attempts: 2, answer: null }]);
});

test('given an answer meanwhile, then nobody is reminded', async () => {
  const { house, smtp, later } = await deskWith('build@example.org');
  await later(0);
  const code = codeIn((await mailsOf(smtp))[0]);
  expect(await house.call('case.consumerAnswer', { code, answer: 'not-a-consumer' })).toMatchObject({ status: 200 });
  await later(10 * DAY);
  expect(await smtp.mails()).toHaveLength(1);
});

test('given a server that puts it off, then it is tried again later, and each attempt is an event', async () => {
  const { later, look } = await deskWith('450.build@example.org');
  await later(0);
  await later(30_000);
  expect((await look()).consumers).toMatchObject([{ attempts: 1, told: false }]);
  await later(MINUTE);
  expect((await look()).consumers).toMatchObject([{ attempts: 2, told: false }]);
});

test('given a mailbox that refuses, when another address is given, then they are told there', async () => {
  const { smtp, later, look, call } = await deskWith('550.build@example.org');
  await later(0);
  const [consumer] = (await look()).consumers;
  expect(consumer).toMatchObject({ attempts: 1, told: false });
  await call('case.contactConsumer', { consumer: consumer?.consumer, contact: 'builds@example.org' });
  await later(0);
  expect(await smtp.mails()).toHaveLength(1);
  expect((await look()).consumers).toMatchObject([{ attempts: 2, told: true }]);
});

test('given a mail that went to the wrong address, when the right one is given, then the first code answers for nobody any more', async () => {
  const { house, smtp, later, look, call } = await deskWith('wrong@example.org');
  await later(0);
  const wrong = codeIn((await mailsOf(smtp))[0]);
  const [consumer] = (await look()).consumers;
  await call('case.contactConsumer', { consumer: consumer?.consumer, contact: 'build@example.org' });
  await later(0);
  const right = codeIn((await mailsOf(smtp))[1]);
  for (const [operation, more] of [
    ['case.consumerStatus', {}],
    ['case.consumerAnswer', { answer: 'moved' }],
  ] as const)
    expect(await house.call(operation, { code: wrong, ...more })).toMatchObject({ json: { reason: 'code-unknown' } });
  expect(await house.call('case.consumerAnswer', { code: right, answer: 'moved' })).toMatchObject({ status: 200 });
});

test.each([
  'a@example.org\r\nBcc: b@example.org',
  'a@example.org, b@example.org',
  'a\u0000b@example.org',
  'a\u202Eb@example.org',
  '"a b"@example.org',
])('given %j as the address of a consumer, then it is refused before anything is written', async (contact) => {
  const { look, call } = await deskWith('build@example.org');
  const [consumer] = (await look()).consumers;
  expect(await call('case.contactConsumer', { consumer: consumer?.consumer, contact })).toMatchObject({
    status: 400,
    json: { reason: 'input-invalid' },
  });
  expect((await look()).trace.filter(({ type }) => type === 'consumer-contact')).toHaveLength(1);
});

test('given a code that is nobody’s, or a day that has passed, then it is refused with what to do next', async () => {
  const { house, smtp, later } = await deskWith('build@example.org');
  await later(0);
  expect(await house.call('case.consumerStatus', { code: 'one-two-three-four-five-six-seven' })).toMatchObject({
    status: 404,
    json: { reason: 'code-unknown' },
  });
  const code = codeIn((await mailsOf(smtp))[0]);
  expect(await house.call('case.consumerAnswer', { code, answer: 'not-yet', when: MONDAY - DAY })).toMatchObject({
    json: { reason: 'day-not-ahead' },
  });
  expect(await house.call('case.status', { code })).toMatchObject({ json: { reason: 'code-unknown' } });
});
