import { expect, onTestFinished, test } from 'vitest';
import { brand } from '../../src/domain/kit/ids.ts';
import { buildSocket } from '../../src/http/socket.ts';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { startSmtpServer } from '../support/smtp.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);
const HOUR = 3_600_000;
const NEW = 'a sentence that nobody knows';

async function openAt(smtpUrl?: string) {
  let now = MONDAY;
  const house = await openHouse({ now: () => now, ...(smtpUrl === undefined ? {} : { smtpUrl }) });
  const ben = await house.join('Ben', ['responder']);
  const person = String((await house.call('people.me', {}, { cookie: ben })).json['person']);
  return {
    house,
    ben,
    person,
    setTime: (at: number) => (now = at),
    make: () => house.call('people.makeRecovery', { person }, { cookie: house.administrator }),
    async open() {
      const { json } = await house.call('people.list', {}, { cookie: house.administrator });
      return JSON.stringify(json['people']);
    },
  };
}
const tokenIn = (answered: { readonly json: Record<string, unknown> }) => String(answered.json['link']).split('#')[1];
const recover = (house: House, link: unknown) => house.call('people.recover', { link, password: NEW });

test('given somebody who forgot their password, then an administrator makes a link that works once, and every session of before ends', async () => {
  const { house, ben, make, open } = await openAt();
  const made = await make();
  expect(made.json).toMatchObject({ until: MONDAY + HOUR });
  expect(await open(), 'every administrator sees it').toContain(`"recovery":${MONDAY + HOUR}`);
  const inside = await recover(house, tokenIn(made));
  expect(inside).toMatchObject({ status: 200, json: { name: 'Ben', roles: ['responder'] } });
  expect((await house.call('people.me', {}, { cookie: inside.cookie ?? '' })).status).toBe(200);
  expect((await house.call('people.me', {}, { cookie: ben })).status).toBe(401);
  const signIn = (password: string) => house.call('people.signIn', { email: 'ben@example.org', password });
  expect((await signIn(PASSWORD)).status).toBe(401);
  expect((await signIn(NEW)).status).toBe(200);
  expect((await recover(house, tokenIn(made))).json['reason']).toBe('link-used');
  expect(await open()).not.toContain(`"recovery":${MONDAY + HOUR}`);
});

test('given a link of an hour ago, one that a newer one took the place of, one for somebody who was shut out, or a made-up one, then it opens nothing', async () => {
  const { house, person, make, setTime } = await openAt();
  const first = await make();
  const second = await make();
  expect((await recover(house, tokenIn(first))).json['reason']).toBe('link-used');
  setTime(MONDAY + HOUR);
  expect((await recover(house, tokenIn(second))).json['reason']).toBe('link-used');
  setTime(MONDAY);
  await house.call('people.disable', { person }, { cookie: house.administrator });
  expect((await recover(house, tokenIn(second))).json['reason']).toBe('link-used');
  expect((await recover(house, `tli_${'A'.repeat(43)}`)).json['reason']).toBe('link-used');
  expect((await make()).json['reason'], 'nor is one made').toBe('not-found');
});

test('given somebody who changes their password, then it lets them in, the old one does not, and every other session ends', async () => {
  const { house, ben } = await openAt();
  const signIn = (password: string) => house.call('people.signIn', { email: 'ben@example.org', password });
  const other = (await signIn(PASSWORD)).cookie ?? '';
  expect((await house.call('people.changePassword', { password: 'short' }, { cookie: ben })).status).toBe(400);
  expect((await house.call('people.changePassword', { password: NEW }, { cookie: ben })).status).toBe(200);
  const isIn = async (cookie: string) => (await house.call('people.me', {}, { cookie })).status === 200;
  expect([await isIn(ben), await isIn(other)]).toEqual([true, false]);
  expect([(await signIn(PASSWORD)).status, (await signIn(NEW)).status]).toEqual([401, 200]);
});

test('given an administrator, then none is made for oneself, and an invitation is no recovery', async () => {
  const { house } = await openAt();
  const cookie = house.administrator;
  const { person } = (await house.call('people.me', {}, { cookie })).json;
  expect((await house.call('people.makeRecovery', { person }, { cookie })).json['reason']).toBe('recovery-of-oneself');
  const invited = await house.call('people.invite', { name: 'E', email: 'e@example.org', roles: [] }, { cookie });
  expect((await recover(house, tokenIn(invited))).json['reason']).toBe('link-used');
});

test('given the owner of the data folder, then they make one for anybody who is here, at their own command line alone, and the ledger says so', async () => {
  const { house, ben, person } = await openAt();
  expect((await house.call('people.recoverAtHouse', {}, { cookie: ben })).json['reason']).toBe('not-allowed');
  const socket = buildSocket(house.app.ctx);
  const ask = async (as: string) =>
    await socket.inject({
      method: 'POST',
      url: '/operations/people.recoverAtHouse',
      headers: { 'content-type': 'application/json', 'x-throughline-as': as },
      payload: '{}',
    });
  const made = await ask('ben@example.org');
  expect((await recover(house, tokenIn({ json: made.json() }))).status).toBe(200);
  expect((await ask('nobody@example.org')).json()).toMatchObject({ reason: 'not-signed-in' });
  const stream = await house.app.ctx.store.stream(brand(person));
  expect(stream?.events.map(({ type }) => type)).toEqual([
    'person-invited',
    'invitation-accepted',
    'recovery-made-by-owner',
    'recovered',
  ]);
});

test('given a mail server, then the person is mailed that a link was made, and the link is not in the mail', async () => {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  const { make } = await openAt(`smtp://${smtp.host}:${smtp.port}`);
  const token = tokenIn(await make()) ?? '';
  const [mail] = await smtp.mails();
  expect(mail?.envelope.to).toEqual(['ben@example.org']);
  expect(mail?.raw.toString()).toContain('recovery link');
  expect(mail?.raw.toString()).not.toContain(token);
});
