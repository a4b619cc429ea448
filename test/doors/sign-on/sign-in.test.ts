import { afterAll, beforeAll, expect, test } from 'vitest';
import { brand } from '../../../src/domain/kit/ids.ts';
import { searchFolder } from '../../support/bytes.ts';
import { openHouse, PASSWORD } from '../../support/house.ts';
import type { Answered, House } from '../../support/house.ts';
import { providerBrowser } from '../../support/provider-browser.ts';
import { startOpenIdProvider } from '../../support/servers/openid-provider.ts';
import type { OpenIdProvider } from '../../support/servers/openid-provider.ts';
import { CALLBACK, comeBack, sessionIn, setOut, settingsFor, signInOver } from '../../support/sign-on.ts';

const ROLES = 'desk team=responder;leads=approver;it=administrator';
let provider: OpenIdProvider;
beforeAll(async () => {
  provider = await startOpenIdProvider(CALLBACK);
});
afterAll(async () => await provider.stop());

test('given no identity provider, then the page is told so, and nobody sets out', async () => {
  const house = await openHouse();
  expect((await house.call('people.provider', {})).json).toEqual({ provider: null });
  expect(await house.call('people.beginAtProvider', { to: '/', again: false })).toMatchObject({
    status: 404,
    json: { reason: 'provider-none' },
  });
});

test('given somebody invited, when they sign in over the provider, then they are in with the roles of their groups, and the account is theirs', async () => {
  const house = await open();
  account('rosa', { email: 'rosa@example.org', groups: ['desk team', 'everybody'] });
  await invite(house, 'rosa@example.org', ['auditor', 'approver']);
  const back = await signInOver(house, provider, 'rosa', { to: '/cases/C-1' });
  expect(back).toMatchObject({ status: 303, headers: { location: '/desk/cases/C-1' } });
  const cookie = sessionIn(back);
  expect((await house.call('people.me', {}, { cookie })).json).toMatchObject({
    email: 'rosa@example.org',
    // the approver's role is the provider's to give, the auditor's was given by hand and stays
    roles: ['responder', 'auditor'],
  });
  expect((await house.call('people.provider', {}, { cookie })).json).toEqual({
    provider: { name: 'Example Login', isBound: true },
  });
  expect((await house.call('people.sessions', {}, { cookie })).json).toMatchObject({ sessions: [{ proof: 'oidc' }] });
  expect(await events(house, 'rosa@example.org')).toEqual([
    'person-invited',
    'invitation-accepted',
    'account-bound',
    'roles-changed',
  ]);
});

test('given somebody who is bound, when their address and groups change there, then it is still they, with other roles', async () => {
  const house = await open();
  account('otto', { email: 'otto@example.org', groups: ['desk team'] });
  await invite(house, 'otto@example.org', []);
  await signInOver(house, provider, 'otto');
  account('otto', { email: 'someone.else@example.org', groups: [] });
  const cookie = sessionIn(await signInOver(house, provider, 'otto'));
  expect((await house.call('people.me', {}, { cookie })).json).toMatchObject({ email: 'otto@example.org', roles: [] });
  expect(await events(house, 'otto@example.org')).toEqual([
    'person-invited',
    'invitation-accepted',
    'account-bound',
    'roles-changed',
    'signed-in',
    'roles-changed',
  ]);
});

test('given a person who has an account, when another account says it has their address, then it is nobody’s', async () => {
  const house = await open();
  account('viktor', { email: 'viktor@example.org' });
  account('mallory', { email: 'Viktor@Example.org', groups: ['it'] });
  await invite(house, 'viktor@example.org', []);
  await signInOver(house, provider, 'viktor');
  expectOut(await signInOver(house, provider, 'mallory'), 'does not let you in');
});

test('given an address that the provider does not vouch for, then nobody is taken over', async () => {
  const house = await open();
  account('eve', { email: 'ada@example.org', email_verified: false, groups: ['it'] });
  expectOut(await signInOver(house, provider, 'eve'), 'does not vouch for your mail address');
});

test('given somebody unknown, then they come in where the listed do and a group of theirs has a role', async () => {
  const invited = await open();
  account('nina', { email: 'nina@example.org', name: 'Nina Novak', groups: ['desk team'] });
  account('nobody', { email: 'nobody@example.org', groups: ['everybody'] });
  expectOut(await signInOver(invited, provider, 'nina'), 'does not let you in');

  const listed = await open({ OIDC_ADMIT: 'listed' });
  const cookie = sessionIn(await signInOver(listed, provider, 'nina'));
  expect((await listed.call('people.me', {}, { cookie })).json).toMatchObject({
    name: 'Nina Novak',
    email: 'nina@example.org',
    roles: ['responder'],
  });
  expect(await events(listed, 'nina@example.org')).toEqual(['person-admitted', 'account-bound', 'signed-in']);
  expectOut(await signInOver(listed, provider, 'nobody'), 'does not let you in');
});

test('given somebody who was shut out here, when the provider knows them still, then they stay out', async () => {
  const house = await open({ OIDC_ADMIT: 'listed' });
  account('dora', { email: 'dora@example.org', groups: ['desk team'] });
  const cookie = sessionIn(await signInOver(house, provider, 'dora'));
  const { person } = (await house.call('people.me', {}, { cookie })).json;
  await house.call('people.disable', { person }, { cookie: house.administrator });
  expect((await house.call('people.me', {}, { cookie })).status).toBe(401);
  expectOut(await signInOver(house, provider, 'dora'), 'does not let you in');
});

test('given the last administrator, when no group makes them one, then they keep the role and are told; with a second one they lose it', async () => {
  const house = await open();
  account('ada', { email: 'ada@example.org', groups: ['desk team'] });
  const kept = await signInOver(house, provider, 'ada');
  expect(kept.status).toBe(200);
  expect(kept.text).toContain('You stay the administrator');
  const cookie = sessionIn(kept);
  expect((await house.call('people.me', {}, { cookie })).json).toMatchObject({ roles: ['responder', 'administrator'] });
  expect(await events(house, 'ada@example.org')).toContain('administrator-kept');

  await house.join('Second', ['administrator']);
  const lost = await signInOver(house, provider, 'ada');
  expect(lost.status).toBe(303);
  expect((await house.call('people.me', {}, { cookie: sessionIn(lost) })).json).toMatchObject({ roles: ['responder'] });
});

test('given a claim of groups that is no list, or one without end, then nobody comes in with roles that nobody knows', async () => {
  const house = await open();
  await invite(house, 'greta@example.org', ['responder']);
  for (const groups of [7, { it: true }, ['it', 7], Array.from({ length: 1_001 }, (_, i) => `g${i}`)]) {
    account('greta', { email: 'greta@example.org', groups });
    expectOut(await signInOver(house, provider, 'greta'), 'in a way that we can read');
  }
  expect(await events(house, 'greta@example.org')).toEqual(['person-invited']);
});

test('given a provider that is down, then the desk starts, passwords work, and the page says a sentence', async () => {
  const house = await openHouse({
    oidc: settingsFor({ issuer: 'http://127.0.0.1:9', clientId: 'desk', clientSecret: 'not-a-secret' }),
  });
  expect((await house.call('people.signIn', { email: 'ada@example.org', password: PASSWORD })).status).toBe(200);
  expect(await house.call('people.beginAtProvider', { to: '/', again: false })).toMatchObject({
    status: 503,
    json: { reason: 'provider-unreachable' },
  });
});

test('given an account, when the administrator releases it, then its sessions end and another can take its place', async () => {
  const house = await open();
  account('ines', { email: 'ines@example.org' });
  account('ines-2', { email: 'ines@example.org' });
  await invite(house, 'ines@example.org', []);
  const cookie = sessionIn(await signInOver(house, provider, 'ines'));
  const { person } = (await house.call('people.me', {}, { cookie })).json;
  expectOut(await signInOver(house, provider, 'ines-2'), 'does not let you in');
  expect((await house.call('people.releaseAccount', { person }, { cookie: house.administrator })).status).toBe(200);
  expect((await house.call('people.me', {}, { cookie })).status).toBe(401);
  expect((await signInOver(house, provider, 'ines-2')).status).toBe(303);
});

test('given somebody in, then subject, code, token and secret stand in no file, no log and no answer', async () => {
  const house = await open();
  const subject = `subject-${crypto.randomUUID()}`;
  provider.accounts.set(subject, { email: 'sam@example.org', email_verified: true });
  await invite(house, 'sam@example.org', []);
  const { ticket, url } = await setOut(house);
  const address = await providerBrowser(provider.issuer).signIn(url, subject);
  const back = await comeBack(house, ticket, address);
  expect(back.status).toBe(303);
  const values = [
    subject,
    address.searchParams.get('state') ?? '',
    address.searchParams.get('code') ?? '',
    provider.clientSecret,
    ticket.split('=')[1] ?? '',
    sessionIn(back).split('=')[1] ?? '',
  ];
  await house.close();
  for (const value of values) {
    expect(value.length).toBeGreaterThan(20);
    expect(await searchFolder(house.dir, value)).toEqual([]);
    expect(house.lines.join('\n')).not.toContain(value);
  }
});

function open(more: Readonly<Record<string, string>> = {}): Promise<House> {
  return openHouse({ oidc: settingsFor(provider, { OIDC_ROLES: ROLES, ...more }) });
}

function account(name: string, claims: Readonly<Record<string, unknown>>): void {
  provider.accounts.set(name, { email_verified: true, ...claims });
}

async function invite(house: House, email: string, roles: readonly string[]): Promise<void> {
  const invited = await house.call(
    'people.invite',
    { name: 'Somebody', email, roles },
    { cookie: house.administrator },
  );
  if (invited.status !== 200) throw new Error(invited.text);
}

function expectOut(answered: Answered, says: string): void {
  expect(answered.status).toBe(403);
  expect(answered.text).toContain(says);
  expect(sessionIn(answered)).toBe('');
}

async function events(house: House, email: string): Promise<readonly string[]> {
  const { store } = house.app.ctx;
  const row = await store.personByEmail(email);
  const stream = row === null ? null : await store.stream(brand<'stream'>(row.person));
  return (stream?.events ?? []).map(({ type }) => type);
}
