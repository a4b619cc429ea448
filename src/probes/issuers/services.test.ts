import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTempFolder, removeFolder } from '../../../test/support/folders.ts';
import { makeAuthority } from '../../../test/support/servers/certificates.ts';
import { startDocumented } from '../../../test/support/servers/documented.ts';
import type { Documented } from '../../../test/support/servers/documented.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { HOST, LOOPBACK, targetOn, tried } from '../testing.ts';
import type { Issuer } from '../types.ts';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const XML_TYPE = { 'content-type': 'text/xml' };
/** Long enough to be one, and says that it is none. */
const TOKEN = 'not-a-real-token-0123456789';
const KEY_ID = 'AKIDEXAMPLE000000000';

const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Documented => ({
  status,
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify(value),
});

/** The form of an error of AWS's query services (STS API reference, "Making query requests"). */
const awsError = (status: number, code: string): Documented => ({
  status,
  headers: XML_TYPE,
  body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>words</Message></Error></ErrorResponse>`,
});

/** Answers as the vendors document them: the page stands beside each row of the issuer's table. */
const CASES: readonly (readonly [Issuer, string, Documented, string])[] = [
  // docs.github.com/en/rest/users/users, docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
  ['github', 'a user', json(200, { login: 'octocat', id: 1 }), 'still-valid recognised'],
  [
    'github',
    'bad credentials',
    json(401, { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' }),
    'refused bad-credentials',
  ],
  ['github', 'no token seen', json(401, { message: 'Requires authentication' }), 'cannot-tell 401'],
  [
    'github',
    'too many wrong tokens',
    json(403, { message: 'Maximum number of login attempts exceeded.' }),
    'cannot-tell 403',
  ],
  [
    'github',
    'single sign-on',
    json(
      403,
      { message: 'Resource protected by organization SAML enforcement.' },
      { 'x-github-sso': 'required; url=https://github.test/sso' },
    ),
    'still-valid sso',
  ],
  [
    'github',
    "an app's token",
    json(403, { message: 'Resource not accessible by integration' }),
    'still-valid not-accessible',
  ],
  [
    'github',
    'a rate limit',
    json(403, { message: 'API rate limit exceeded' }, { 'x-ratelimit-remaining': '0' }),
    'cannot-tell rate-limit',
  ],
  [
    'github',
    'a second rate limit',
    json(429, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '60' }),
    'cannot-tell rate-limit',
  ],
  [
    'github',
    'a page for people',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>"login"</p>' },
    'cannot-tell not-understood',
  ],
  ['github', 'a fault', json(502, { message: 'Server Error' }), 'cannot-tell 5xx'],
  // docs.gitlab.com/api/personal_access_tokens, docs.gitlab.com/api/rest/troubleshooting
  [
    'gitlab',
    'a token',
    json(200, { id: 4, name: 'probe', revoked: false, active: true, user_id: 24 }),
    'still-valid recognised',
  ],
  ['gitlab', 'unauthorised', json(401, { message: '401 Unauthorized' }), 'refused 401'],
  ['gitlab', 'revoked', json(401, { error: 'invalid_token', error_description: 'Token was revoked.' }), 'refused 401'],
  ['gitlab', 'words of something before it', { status: 401, body: 'no' }, 'cannot-tell 401-other'],
  [
    'gitlab',
    'too little scope',
    json(403, { error: 'insufficient_scope', scope: 'api' }),
    'still-valid insufficient_scope',
  ],
  ['gitlab', 'forbidden', json(403, { message: '403 Forbidden' }), 'cannot-tell 403'],
  ['gitlab', 'too many requests', { status: 429, body: 'Retry later' }, 'cannot-tell 429'],
  // docs.slack.dev/reference/methods/auth.test
  ['slack', 'a bot', json(200, { ok: true, team: 'T', user: 'bot', team_id: 'T1', user_id: 'U1' }), 'still-valid ok'],
  ['slack', 'revoked', json(200, { ok: false, error: 'token_revoked' }), 'refused token_revoked'],
  ['slack', 'run out', json(200, { ok: false, error: 'token_expired' }), 'refused token_expired'],
  ['slack', 'gone', json(200, { ok: false, error: 'account_inactive' }), 'refused account_inactive'],
  [
    'slack',
    'invalid, or the wrong address',
    json(200, { ok: false, error: 'invalid_auth' }),
    'cannot-tell invalid_auth',
  ],
  ['slack', 'a limit', json(200, { ok: false, error: 'ratelimited' }), 'cannot-tell ratelimited'],
  ['slack', 'another limit', json(429, { ok: false }, { 'retry-after': '30' }), 'cannot-tell 429'],
  ['slack', 'a word of its own', json(200, { ok: false, error: 'hello_from_a_stranger' }), 'cannot-tell not-in-table'],
  // docs.aws.amazon.com/STS/latest/APIReference: API_GetCallerIdentity, CommonErrors
  [
    'aws-sts',
    'an identity',
    {
      status: 200,
      headers: XML_TYPE,
      body: '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/Alice</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>',
    },
    'still-valid identified',
  ],
  ['aws-sts', 'an unknown id', awsError(403, 'InvalidClientTokenId'), 'refused InvalidClientTokenId'],
  ['aws-sts', 'a token that ran out', awsError(403, 'ExpiredToken'), 'refused ExpiredToken'],
  ['aws-sts', 'a wrong signature', awsError(403, 'SignatureDoesNotMatch'), 'cannot-tell SignatureDoesNotMatch'],
  ['aws-sts', 'throttling', awsError(400, 'Throttling'), 'cannot-tell Throttling'],
  ['aws-sts', 'a rule', awsError(403, 'AccessDenied'), 'cannot-tell AccessDenied'],
  ['aws-sts', 'a code of its own', awsError(400, 'SomethingElse'), 'cannot-tell not-in-table'],
];

describe('given a local server that speaks the documented answers of a service', needsPrograms('openssl'), () => {
  let answer: Documented = { status: 500, body: '' };
  let server: Awaited<ReturnType<typeof startDocumented>>;
  let folder: string;
  let authority: string;
  beforeAll(async () => {
    folder = await makeTempFolder();
    const ours = await makeAuthority(folder, 'ours');
    authority = ours.cert;
    server = await startDocumented(await ours.server('issuer', [`DNS:${HOST}`, 'DNS:api.github.com']), () => answer);
  });
  afterAll(async () => {
    await server?.stop();
    await removeFolder(folder);
  });
  const on = (issuer: Issuer) =>
    targetOn(issuer, server.port, { authority, account: issuer === 'aws-sts' ? KEY_ID : null });

  test.each(CASES)('when %s answers with %s, then the table decides', async (issuer, _, documented, expected) => {
    answer = documented;
    expect(await tried(on(issuer), TOKEN)).toBe(expected);
  });

  test("when GitHub's own host is asked, then it is asked by the path and headers that its pages name", async () => {
    answer = json(200, { login: 'octocat' });
    const world = { ...LOOPBACK, allowed: [{ host: 'api.github.com', port: null, inside: true, clear: false }] };
    expect(await tried({ ...on('github'), host: 'api.github.com' }, TOKEN, world)).toBe('still-valid recognised');
    expect(server.last()).toMatchObject({
      method: 'GET',
      path: '/user',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        accept: 'application/vnd.github+json',
        'user-agent': 'throughline-probe',
      },
    });
    await tried(on('github'), TOKEN);
    expect(server.last()).toMatchObject({ path: '/api/v3/user' });
  });

  test('when GitLab and Slack are asked, then the token goes where their pages want it', async () => {
    await tried(on('gitlab'), TOKEN);
    expect(server.last()).toMatchObject({
      path: '/api/v4/personal_access_tokens/self',
      headers: { 'private-token': TOKEN },
    });
    await tried(on('slack'), TOKEN);
    expect(server.last()).toMatchObject({
      method: 'POST',
      path: '/api/auth.test',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
  });

  test('when AWS is asked, then the secret stays here and the session token goes along', async () => {
    answer = awsError(403, 'InvalidClientTokenId');
    expect(await tried(on('aws-sts'), `${KEY_ID}:${TOKEN}:a-session-token`)).toBe('refused InvalidClientTokenId');
    const sent = server.last();
    expect(sent).toMatchObject({ method: 'POST', path: '/', body: 'Action=GetCallerIdentity&Version=2011-06-15' });
    expect(sent?.headers['x-amz-security-token']).toBe('a-session-token');
    expect(sent?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE000000000\/20260101\/us-east-1\/sts\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=[\da-f]{64}$/u,
    );
    expect(JSON.stringify(sent)).not.toContain(TOKEN);
  });

  test('when an account may have the region switched off, or a temporary key comes alone, then nobody can tell', async () => {
    answer = awsError(403, 'InvalidClientTokenId');
    const away = { ...on('aws-sts'), detail: 'ap-east-1' };
    expect(await tried(away, TOKEN)).toBe('cannot-tell InvalidClientTokenId:region');
    expect(await tried({ ...on('aws-sts'), account: 'ASIAEXAMPLE000000000' }, TOKEN)).toBe('cannot-tell unusable');
    expect(await tried({ ...on('aws-sts'), account: null }, TOKEN)).toBe('cannot-tell unusable');
  });
});
