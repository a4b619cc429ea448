import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startForgingProvider } from '../../test/support/servers/forging-provider.ts';
import type { ForgingProvider } from '../../test/support/servers/forging-provider.ts';
import { openOidc } from './oidc.ts';

const CLIENT = 'the-desk';
const ATTEMPT = { state: fresh(), nonce: fresh(), verifier: fresh() };
const BACK = `?code=${fresh()}&state=${ATTEMPT.state}`;
let forging: ForgingProvider;
beforeAll(async () => {
  forging = await startForgingProvider();
});
afterAll(async () => await forging.close());

test('given an ID token as it should be, then it is taken', async () => {
  expect(await finish(await forging.sign(idToken()))).toMatchObject({ ok: true, value: { subject: 'rosa' } });
});

test.each([
  ['of another issuer', { iss: 'https://provider.example.org' }],
  ['for another desk', { aud: 'another-desk' }],
  ['for several, and issued to another', { aud: [CLIENT, 'another-desk'], azp: 'another-desk' }],
  ['that is out of date', { exp: seconds() - 60 }],
  ['of another attempt', { nonce: fresh() }],
  ['of no attempt', { nonce: undefined }],
  ['of nobody', { sub: undefined }],
])('given an ID token %s, then it is refused', async (_what, other) => {
  expect(await finish(await forging.sign({ ...idToken(), ...other }))).toEqual(WRONG);
});

test('given an ID token that another key signed, or nobody, then it is refused', async () => {
  expect(await finish(await forging.signUnknown(idToken()))).toEqual(WRONG);
  expect(await finish(forging.unsigned(idToken()))).toEqual(WRONG);
});

test('given an answer without an ID token, then it is refused', async () => {
  forging.answer = { access_token: fresh(), token_type: 'bearer' };
  expect(await open().finish(ATTEMPT, BACK)).toEqual(WRONG);
});

test('given a provider that says it is another, then nothing is begun with it', async () => {
  forging.metadata = { issuer: 'https://provider.example.org' };
  expect(await open().begin(ATTEMPT, false)).toEqual(WRONG);
  forging.metadata = {};
});

test('given metadata of more than a megabyte, then it is not read to its end', async () => {
  forging.metadata = { filler: 'x'.repeat(1_100_000) };
  expect(await open().begin(ATTEMPT, false)).toMatchObject({ ok: false });
  forging.metadata = {};
});

test('given an address that the provider has not verified, then it is as if it had named none', async () => {
  const said = async (claims: object) => await finish(await forging.sign({ ...idToken(), ...claims }));
  const email = 'rosa@example.org';
  expect(await said({ email, email_verified: false })).toMatchObject({ ok: true, value: { email: null } });
  expect(await said({ email })).toMatchObject({ ok: true, value: { email: null } });
  expect(await said({ email, email_verified: true })).toMatchObject({ ok: true, value: { email } });
});

test('given groups that did not fit into the token, then that is known', async () => {
  const claims = { ...idToken(), _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } };
  expect(await finish(await forging.sign(claims))).toMatchObject({ ok: true, value: { groupsElsewhere: true } });
});

test('given a logout token as it should be, then it says whose sessions end', async () => {
  const token = logoutToken();
  expect(await open().loggedOut(await forging.sign(token, { typ: 'logout+jwt' }))).toMatchObject({
    ok: true,
    value: { issuer: forging.issuer, subject: 'rosa', sid: 'sid-1', id: token.jti },
  });
});

test.each([
  ['of another issuer', { iss: 'https://provider.example.org' }],
  ['for another desk', { aud: 'another-desk' }],
  ['that is out of date', { exp: seconds() - 60 }],
  ['that was made long ago', { iat: seconds() - 3600 }],
  ['from the future', { iat: seconds() + 3600 }],
  ['with no time', { iat: undefined }],
  ['without a name', { jti: undefined }],
  ['that tells of another event', { events: { 'https://schemas.example.org/other': {} } }],
  ['that tells of no event', { events: undefined }],
  ['with a nonce, as an ID token has', { nonce: ATTEMPT.nonce }],
  ['that says neither who nor which session', { sub: undefined, sid: undefined }],
])('given a logout token %s, then it is refused', async (_what, other) => {
  expect(await open().loggedOut(await forging.sign({ ...logoutToken(), ...other }))).toEqual(WRONG);
});

test('given logout tokens that others signed, or nobody, then they are refused, and however many come the keys are asked for once', async () => {
  const desk = open();
  const before = forging.keysAsked();
  for (let i = 0; i < 20; i += 1) expect(await desk.loggedOut(await forging.signUnknown(logoutToken()))).toEqual(WRONG);
  expect(await desk.loggedOut(forging.unsigned(logoutToken()))).toEqual(WRONG);
  expect(await desk.loggedOut('not.a.token')).toEqual(WRONG);
  expect(await desk.loggedOut(await forging.sign(idToken()))).toEqual(WRONG);
  expect(forging.keysAsked() - before).toBe(1);
});

const WRONG = { ok: false, reason: 'provider-answer-wrong' };

async function finish(idToken: string) {
  forging.answer = { access_token: fresh(), token_type: 'bearer', id_token: idToken };
  return open().finish(ATTEMPT, BACK);
}

function open() {
  return openOidc({
    issuer: new URL(forging.issuer),
    clientId: CLIENT,
    clientSecret: fresh(),
    name: 'Example',
    redirectUri: 'http://127.0.0.1:4180/oidc/callback',
    groupsClaim: 'groups',
  });
}

function idToken() {
  return {
    iss: forging.issuer,
    aud: CLIENT,
    sub: 'rosa',
    nonce: ATTEMPT.nonce,
    iat: seconds(),
    exp: seconds() + 300,
  };
}

function logoutToken() {
  return {
    iss: forging.issuer,
    aud: CLIENT,
    sub: 'rosa',
    sid: 'sid-1',
    jti: randomUUID(),
    iat: seconds(),
    exp: seconds() + 120,
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  };
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

function fresh(): string {
  return randomBytes(32).toString('hex');
}
