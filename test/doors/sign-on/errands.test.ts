import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROVED_FOR_MS } from '../../../src/domain/people/session.ts';
import { openHouse } from '../../support/house.ts';
import type { Answered } from '../../support/house.ts';
import { providerBrowser } from '../../support/provider-browser.ts';
import { startOpenIdProvider } from '../../support/servers/openid-provider.ts';
import type { OpenIdProvider } from '../../support/servers/openid-provider.ts';
import { CALLBACK, comeBack, sessionIn, setOut, settingsFor, signInOver } from '../../support/sign-on.ts';

let provider: OpenIdProvider;
beforeAll(async () => {
  provider = await startOpenIdProvider(CALLBACK);
  provider.accounts.set('ada', { email: 'ada@example.org', email_verified: true });
  provider.accounts.set('ben', { email: 'ben@example.org', email_verified: true });
});
afterAll(async () => await provider.stop());

test('given an answer of the provider, when anything about it is not of this browser and this errand, then nobody is in', async () => {
  const house = await openHouse({ oidc: settingsFor(provider) });
  const mine = await setOut(house);
  const other = await setOut(house);
  const back = await providerBrowser(provider.issuer).signIn(mine.url, 'ada');
  const changed = (name: string, value: string | null) => {
    const address = new URL(back);
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    return address;
  };
  // none of these reaches the provider with the code: it can still be used afterwards
  for (const [ticket, address] of [
    ['', back],
    ['throughline_errand=made.up', back],
    [`throughline_errand=${'0'.repeat(32)}.${Date.now().toString(36)}.-.~`, back],
    [other.ticket, back],
    [mine.ticket, changed('state', null)],
    [mine.ticket, changed('state', 'a'.repeat(64))],
    [mine.ticket, changed('iss', 'https://provider.example.org')],
    [mine.ticket, changed('iss', null)],
  ] as const)
    expectOut(await comeBack(house, ticket, address));
  expect((await comeBack(house, mine.ticket, back)).status).toBe(303);
  // once is once
  expectOut(await comeBack(house, mine.ticket, back));
});

test('given an errand of more than ten minutes, then its answer comes too late', async () => {
  let now = Date.now();
  const house = await openHouse({ oidc: settingsFor(provider), now: () => now });
  const { ticket, url } = await setOut(house);
  const back = await providerBrowser(provider.issuer).signIn(url, 'ada');
  now += 10 * 60_000;
  expectOut(await comeBack(house, ticket, back));
});

test('given pages elsewhere to go to afterwards, then it is the desk’s first page', async () => {
  const house = await openHouse({ oidc: settingsFor(provider) });
  for (const to of ['https://example.org/', '//example.org', '/\\example.org', '/cases/../../x'])
    expect((await signInOver(house, provider, 'ada', { to })).headers['location']).toBe('/desk/');
});

test('given a session whose proof is old, when its owner signs in at the provider anew, then it counts again; with another account it does not', async () => {
  let now = Date.now() - PROVED_FOR_MS - 1_000;
  const house = await openHouse({ oidc: settingsFor(provider), now: () => now });
  const browser = providerBrowser(provider.issuer);
  const cookie = sessionIn(await signInOver(house, provider, 'ada', { browser }));
  const ben = { name: 'Ben', email: 'ben@example.org', roles: [] };
  now = Date.now();
  expect((await house.call('people.invite', ben, { cookie })).json).toMatchObject({ reason: 'step-up-needed' });

  const wrong = await setOut(house, { again: true, cookie, to: '/proved' });
  expectOut(await comeBack(house, wrong.ticket, await providerBrowser(provider.issuer).signIn(wrong.url, 'ben')));
  expect((await house.call('people.invite', ben, { cookie })).json).toMatchObject({ reason: 'step-up-needed' });

  const { ticket, url } = await setOut(house, { again: true, cookie, to: '/proved' });
  const back = await comeBack(house, ticket, await browser.signIn(url, 'ada'));
  expect(back).toMatchObject({ status: 303, headers: { location: '/desk/proved' } });
  expect(sessionIn(back)).toBe('');
  expect((await house.call('people.invite', ben, { cookie })).status).toBe(200);
});

test('given a session, when the provider does not ask anew but answers from what it remembers, then that proves nothing', async () => {
  let now = Date.now() - PROVED_FOR_MS - 1_000;
  const house = await openHouse({ oidc: settingsFor(provider), now: () => now });
  const browser = providerBrowser(provider.issuer);
  const cookie = sessionIn(await signInOver(house, provider, 'ada', { browser }));
  now = Date.now() + 60_000;
  const { ticket, url } = await setOut(house, { again: true, cookie, to: '/proved' });
  // somebody takes the wish to be asked out of the address
  const softened = new URL(url);
  softened.searchParams.delete('prompt');
  softened.searchParams.delete('max_age');
  const back = await comeBack(house, ticket, await browser.signIn(softened.href, 'ada'));
  expect(back.status).toBe(403);
  expect(back.text).toContain('did not ask you again');
});

test('given nobody who is signed in, then there is nothing to prove', async () => {
  const house = await openHouse({ oidc: settingsFor(provider) });
  expect((await house.call('people.beginAtProvider', { to: '/', again: true })).json).toMatchObject({
    reason: 'not-signed-in',
  });
});

function expectOut(answered: Answered): void {
  expect(answered.status).toBe(403);
  expect(sessionIn(answered)).toBe('');
}
