import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOpenIdProvider } from '../../test/support/servers/openid-provider.ts';
import type { OpenIdProvider } from '../../test/support/servers/openid-provider.ts';
import { providerBrowser } from '../../test/support/provider-browser.ts';
import { openOidc } from './oidc.ts';
import type { OidcSettings } from './oidc.ts';
import type { IdentityProvider } from './provider.ts';

const REDIRECT = 'http://127.0.0.1:4180/oidc/callback';
let real: OpenIdProvider;
beforeAll(async () => {
  real = await startOpenIdProvider(REDIRECT);
  real.accounts.set('rosa', {
    email: 'Rosa@example.org',
    email_verified: true,
    name: 'Rosa Ferreira',
    groups: ['responders', 'everybody'],
  });
});
afterAll(async () => await real.stop());

test('given a person at the provider, when they sign in, then who they are comes back, checked', async () => {
  const desk = open();
  const attempt = newAttempt();
  const said = await desk.finish(attempt, await answer(desk, attempt, 'rosa'));
  expect(said).toMatchObject({
    ok: true,
    value: {
      issuer: real.issuer,
      subject: 'rosa',
      email: 'rosa@example.org',
      name: 'Rosa Ferreira',
      groups: ['responders', 'everybody'],
      groupsElsewhere: false,
    },
  });
  if (said.ok) expect(said.value.sid).toMatch(/./u);
});

test('given an answer, when it is used twice, then the second time is refused', async () => {
  const desk = open();
  const attempt = newAttempt();
  const parameters = await answer(desk, attempt, 'rosa');
  expect(await desk.finish(attempt, parameters)).toMatchObject({ ok: true });
  expect(await desk.finish(attempt, parameters)).toEqual({ ok: false, reason: 'provider-answer-wrong' });
});

test.each([
  ['another state', (attempt: Attempt) => ({ ...attempt, state: fresh() })],
  ['another nonce', (attempt: Attempt) => ({ ...attempt, nonce: fresh() })],
  ['another verifier', (attempt: Attempt) => ({ ...attempt, verifier: fresh() })],
])('given an answer, when it belongs to %s, then it is refused', async (_what, other) => {
  const desk = open();
  const attempt = newAttempt();
  const parameters = await answer(desk, attempt, 'rosa');
  expect(await desk.finish(other(attempt), parameters)).toEqual({ ok: false, reason: 'provider-answer-wrong' });
});

test('given an answer, when it names another issuer, or none, or the state twice, then it is refused', async () => {
  const desk = open();
  const attempt = newAttempt();
  const right = new URLSearchParams(await answer(desk, attempt, 'rosa'));
  const other = new URLSearchParams(right);
  other.set('iss', 'https://provider.example.org');
  const none = new URLSearchParams(right);
  none.delete('iss');
  const twice = new URLSearchParams(right);
  twice.append('state', attempt.state);
  for (const wrong of [other, none, twice])
    expect(await desk.finish(attempt, wrong.toString())).toEqual({ ok: false, reason: 'provider-answer-wrong' });
});

test('given somebody who turns back at the provider, then that is what is said', async () => {
  const desk = open();
  const attempt = newAttempt();
  expect(await desk.finish(attempt, await answer(desk, attempt, ''))).toEqual({
    ok: false,
    reason: 'provider-declined',
  });
});

test('given a provider that goes down between question and answer, then it is unreachable, and afterwards it is asked again', async () => {
  const words: string[] = [];
  const desk = open({ onTrouble: (step, word) => words.push(`${step} ${word}`) });
  const attempt = newAttempt();
  const parameters = await answer(desk, attempt, 'rosa');
  await real.stop();
  expect(await desk.finish(attempt, parameters)).toEqual({ ok: false, reason: 'provider-unreachable' });
  expect(await open().begin(newAttempt(), false)).toEqual({ ok: false, reason: 'provider-unreachable' });
  await real.start();
  expect(await desk.finish(attempt, parameters)).toMatchObject({ ok: true });
  expect(words).toHaveLength(1);
  expect(words[0]).toMatch(/^answer (?:ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET)$/u);
});

test('given a provider with new keys, when somebody signs in, then the new keys are asked for at once', async () => {
  const desk = open();
  const [before, after] = [newAttempt(), newAttempt()];
  expect(await desk.finish(before, await answer(desk, before, 'rosa'))).toMatchObject({ ok: true });
  real.rotateKeys();
  expect(await desk.finish(after, await answer(desk, after, 'rosa'))).toMatchObject({ ok: true });
});

test('given the wrong secret, then the answer is refused, and one word says why', async () => {
  const words: string[] = [];
  const secret = fresh();
  const desk = open({ clientSecret: secret, onTrouble: (step, word) => words.push(`${step} ${word}`) });
  const attempt = newAttempt();
  expect(await desk.finish(attempt, await answer(desk, attempt, 'rosa'))).toMatchObject({ ok: false });
  expect(words).toEqual(['answer invalid_client']);
});

test('given somebody who is signed in at the provider, when they are asked again, then it is now that they show who they are', async () => {
  const desk = open();
  const browser = providerBrowser(real.issuer);
  const [first, second] = [newAttempt(), newAttempt()];
  await browser.signIn(await begin(desk, first, false), 'rosa');
  const asked = real.asked.get('/auth') ?? 0;
  const back = await browser.signIn(await begin(desk, second, true), 'rosa');
  const said = await desk.finish(second, back.search);
  expect(real.asked.get('/auth')).toBe(asked + 1);
  expect(said.ok && said.value.authenticatedAt).toBeGreaterThan(0);
});

type Attempt = ReturnType<typeof newAttempt>;

function open(other: Partial<OidcSettings> = {}): IdentityProvider {
  return openOidc({
    issuer: new URL(real.issuer),
    clientId: real.clientId,
    clientSecret: real.clientSecret,
    name: 'Example',
    redirectUri: REDIRECT,
    groupsClaim: 'groups',
    ...other,
  });
}

function newAttempt() {
  return { state: fresh(), nonce: fresh(), verifier: fresh() };
}

function fresh(): string {
  return randomBytes(32).toString('hex');
}

async function begin(desk: IdentityProvider, attempt: Attempt, again: boolean): Promise<string> {
  const begun = await desk.begin(attempt, again);
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.href;
}

async function answer(desk: IdentityProvider, attempt: Attempt, account: string): Promise<string> {
  return (await providerBrowser(real.issuer).signIn(await begin(desk, attempt, false), account)).search;
}
