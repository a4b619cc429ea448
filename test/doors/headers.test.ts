import { expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../src/http/server.ts';
import { REGISTRY } from '../../src/operations/registry.ts';
import { FRAMED_POLICY, FRAMING_POLICY, PAGE_POLICY, pageAssets, pageRoutes } from '../../src/pages/index.ts';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";
const DESK_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const CODE = 'one-two-three-four-five-six-seven';
const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';
  readonly url: string;
  readonly payload?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Under which of these a browser has to see the answer. */
  readonly policies: readonly string[];
}

const asked = (method: Asked['method'], url: string, policies: readonly string[]): Asked => ({ method, url, policies });

/** Every address that there is, and some that there are not. */
const EVERY: readonly Asked[] = [
  ...[...REGISTRY.keys(), 'submissions', 'status'].map((name) => ({
    ...asked('POST', `/api/v1/${name}`, [API_POLICY]),
    payload: '{"x":1}',
    headers: JSON_TYPE,
  })),
  ...pageRoutes.map(({ method, path }) => ({
    ...asked(method, path.replaceAll(/:[a-zA-Z]+/gu, CODE), [PAGE_POLICY, FRAMING_POLICY, FRAMED_POLICY]),
    ...(method === 'POST' ? { payload: `code=${CODE}`, headers: FORM } : {}),
  })),
  ...pageAssets.map(({ path }) => asked('GET', path, [API_POLICY])),
  ...['/desk/', '/desk/cases', '/desk/assets/none.js'].map((url) => asked('GET', url, [DESK_POLICY])),
  ...['/desk', '/healthz', '/readyz', '/api/v1/openapi.json', '/api/v1/none', '/api/v1/case.report', '/none'].map(
    (url) => asked('GET', url, [API_POLICY]),
  ),
  ...['/%c0%af', '/..%2f..%2fetc/passwd', `/${'a'.repeat(3_000)}`].map((url) => asked('GET', url, [API_POLICY])),
  asked('HEAD', '/healthz', [API_POLICY]),
  asked('OPTIONS', '/api/v1/case.report', [API_POLICY]),
  asked('DELETE', '/', [API_POLICY]),
  asked('PUT', '/status', [API_POLICY]),
];

test('given every address and every way to ask, then each answer tells a browser what it may do with it, and over TLS to stay there', async () => {
  const house = await openHouse();
  const secure = await overTls(house);
  const statuses = new Set<number>();
  for (const { policies, ...request } of EVERY) {
    const name = `${request.method} ${request.url.slice(0, 60)}`;
    const answer = await house.server.inject({ ...request, headers: { host: '127.0.0.1:4180', ...request.headers } });
    statuses.add(answer.statusCode);
    expect(answer.statusCode, name).not.toBe(500);
    expect(answer.headers, name).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(policies, name).toContain(answer.headers['content-security-policy']);
    expect(answer.headers['content-security-policy'], name).not.toMatch(/unsafe|\*|https?:/u);
    expect(answer.headers['cache-control'], name).toBe(
      request.url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
    );
    expect(answer.headers['access-control-allow-origin'], name).toBe(undefined);
    expect(answer.headers['strict-transport-security'], name).toBe(undefined);
    const over = await secure.inject({ ...request, headers: { host: 'desk.example.org', ...request.headers } });
    expect(over.headers['strict-transport-security'], name).toBe('max-age=31536000');
  }
  // refusals of many kinds were among them
  expect([...statuses]).toEqual(expect.arrayContaining([200, 302, 400, 401, 404]));
});

test('given a host that this installation is not known by, then its answer carries the same', async () => {
  const house = await openHouse();
  const answer = await house.server.inject({ url: '/', headers: { host: 'evil.example' } });
  expect(answer.statusCode).toBe(421);
  expect(answer.headers).toMatchObject({ 'content-security-policy': API_POLICY, 'cache-control': 'no-store' });
});

test('given TLS, then a session is kept in a cookie that no other host can set, and one of another name opens nothing', async () => {
  const house = await openHouse();
  const secure = await overTls(house);
  const signIn = await secure.inject({
    method: 'POST',
    url: '/api/v1/people.signIn',
    headers: { host: 'desk.example.org', ...JSON_TYPE },
    payload: JSON.stringify({ email: 'ada@example.org', password: PASSWORD }),
  });
  const [cookie = '', ...attributes] = String([signIn.headers['set-cookie']].flat()[0]).split('; ');
  expect(cookie).toMatch(/^__Host-throughline_session=tls_/u);
  expect(attributes).toEqual([
    'HttpOnly',
    'SameSite=Strict',
    'Path=/',
    'Secure',
    expect.stringMatching(/^Max-Age=\d+$/u),
  ]);
  const me = async (sent: string) =>
    (
      await secure.inject({
        method: 'POST',
        url: '/api/v1/people.me',
        headers: { host: 'desk.example.org', cookie: sent, ...JSON_TYPE },
        payload: '{}',
      })
    ).statusCode;
  expect(await me(cookie)).toBe(200);
  expect(await me(cookie.replace('__Host-', ''))).toBe(401);
});

test('given a request that a browser sends for another site, in any form that needs no permission, then it changes nothing', async () => {
  const house = await openHouse();
  const rita = await house.join('Rita', ['responder']);
  const events = async () => (await house.app.ctx.store.sizes()).events;
  const before = await events();
  const report = JSON.stringify({ text: 'sent by another site' });
  const form = 'text=sent+by+another+site';
  const tries: readonly [string, string, Record<string, string>][] = [
    ['/api/v1/submissions', report, { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }],
    ['/api/v1/submissions', report, { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }],
    ['/api/v1/submissions', report, { ...JSON_TYPE, origin: 'https://evil.example' }],
    ['/api/v1/submissions', report, { ...JSON_TYPE, origin: 'null' }],
    ['/api/v1/submissions', report, { 'content-type': 'text/plain' }],
    ['/api/v1/submissions', report, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['/api/v1/submissions', report, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['/api/v1/submissions', report, {}],
    ['/report', form, { ...FORM, 'sec-fetch-site': 'cross-site' }],
    ['/report', form, { ...FORM, origin: 'https://evil.example' }],
    ['/report', report, { 'content-type': 'text/plain' }],
    ['/report', report, JSON_TYPE],
  ];
  for (const [url, body, headers] of tries) {
    const answer = await house.send('POST', url, body, { ...headers, cookie: rita });
    expect([400, 403], `${url} ${JSON.stringify(headers)}`).toContain(answer.status);
  }
  const overridden = [
    { 'x-http-method-override': 'POST' },
    { 'x-method-override': 'POST' },
    { 'x-http-method': 'POST' },
  ];
  for (const headers of overridden)
    expect(
      (await house.send('GET', '/api/v1/submissions?_method=POST', null, { ...headers, cookie: rita })).status,
    ).toBe(404);
  expect(await events()).toBe(before);
  expect(
    (await house.send('POST', '/api/v1/submissions', report, { ...JSON_TYPE, 'sec-fetch-site': 'same-origin' })).status,
  ).toBe(201);
});

/** The same house as it answers where people open it over TLS. */
async function overTls({ app }: House): Promise<FastifyInstance> {
  return await buildServer(
    { ...app.ctx, publicUrl: 'https://desk.example.org' },
    {
      host: '127.0.0.1',
      port: 4180,
      isPublicSet: true,
      reportsPerMinute: 0,
      trustedProxies: [],
      deskDir: null,
      log: () => undefined,
      onDefect: (error) => {
        throw error;
      },
    },
  );
}
