import { expect, test } from 'vitest';
import { readOidc } from './oidc-config.ts';

const LEAST = { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 'not-a-secret' };

test('given nothing, then there is no identity provider', () => {
  expect(readOidc({})).toEqual({ ok: true, value: null });
});

test('given the least, then only who is invited comes in, no role is the provider’s, and the button says its host', () => {
  expect(readOidc(LEAST)).toEqual({
    ok: true,
    value: {
      issuer: new URL('https://login.example.org'),
      clientId: 'desk',
      clientSecret: { value: 'not-a-secret' },
      name: 'login.example.org',
      groupsClaim: 'groups',
      roles: [],
      admit: 'invited',
    },
  });
});

test('given groups with signs of a directory in their names, then the role stands behind the last sign of equality', () => {
  const read = readOidc({ ...LEAST, OIDC_ROLES: ' CN=Desk Team,OU=Groups=responder ; it=administrator;' });
  expect(read).toMatchObject({
    ok: true,
    value: {
      roles: [
        { group: 'CN=Desk Team,OU=Groups', role: 'responder' },
        { group: 'it', role: 'administrator' },
      ],
    },
  });
});

test.each([
  ['an issuer over plain http', { ...LEAST, OIDC_ISSUER: 'http://login.example.org' }],
  ['an issuer that is no address', { ...LEAST, OIDC_ISSUER: 'login' }],
  ['an issuer with a query', { ...LEAST, OIDC_ISSUER: 'https://login.example.org/?a=b' }],
  ['no client', { ...LEAST, OIDC_CLIENT_ID: undefined }],
  ['no secret', { ...LEAST, OIDC_CLIENT_SECRET: undefined }],
  ['two secrets', { ...LEAST, OIDC_CLIENT_SECRET_FILE: '/run/secret' }],
  ['a role that there is not', { ...LEAST, OIDC_ROLES: 'it=root' }],
  ['a pair without a group', { ...LEAST, OIDC_ROLES: '=responder' }],
  ['a pair without a role', { ...LEAST, OIDC_ROLES: 'it' }],
  ['a way of letting in that there is not', { ...LEAST, OIDC_ADMIT: 'everybody' }],
  ['listed groups without a list', { ...LEAST, OIDC_ADMIT: 'listed' }],
  ['a secret for no provider', { OIDC_CLIENT_SECRET: 'not-a-secret' }],
])('given %s, then a sentence says what is wrong, and no secret is in it', (_what, env) => {
  const read = readOidc(env);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.says).toMatch(/^(?!.*not-a-secret).*\.$/u);
});
