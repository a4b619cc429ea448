import { expect, test } from 'vitest';
import { openHouse } from '../../support/house.ts';
import { makeToken } from '../../support/token.ts';

const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} });

test('given no token, a wrong one, a session alone or a page elsewhere, then nobody gets in, and the answer says how', async () => {
  const house = await openHouse();
  const token = await makeToken(house, ['read']);
  const rita = await house.join('Rita', ['responder']);
  const ask = (headers: Record<string, string>, body = LIST) =>
    house.send('POST', '/mcp', body, {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    });
  const authorization = `Bearer ${token}`;
  expect(await ask({ authorization })).toMatchObject({ status: 200 });
  for (const headers of [
    {},
    { cookie: rita },
    { authorization: `Bearer tla_${'0'.repeat(64)}` },
    { authorization: 'Basic eDp5' },
  ])
    expect(await ask(headers)).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer realm="throughline"' },
      json: { reason: 'token-unknown', next: 'Ask an administrator for a new one.' },
    });
  // a page elsewhere, one under a name that was bound to this machine, and one that hides where it is
  for (const origin of ['https://evil.example', 'http://127.0.0.1.evil.example:4180', 'null'])
    expect(await ask({ authorization, origin })).toMatchObject({ status: 403, json: { reason: 'not-allowed' } });
  expect(await ask({ authorization, 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
  expect(await ask({ authorization, host: 'evil.example' })).toMatchObject({ status: 421 });
  expect(await ask({ authorization, origin: 'http://127.0.0.1:4180' })).toMatchObject({ status: 200 });
});

test('given a method, a body or a number of messages that does not belong, then it is refused', async () => {
  const house = await openHouse();
  const authorization = `Bearer ${await makeToken(house, ['read'])}`;
  const post = (body: string, type = 'application/json') =>
    house.send('POST', '/mcp', body, {
      'content-type': type,
      accept: 'application/json, text/event-stream',
      authorization,
    });
  expect(await house.send('GET', '/mcp', null, { authorization })).toMatchObject({
    status: 405,
    headers: { allow: 'POST' },
  });
  expect(await post('x'.repeat(4_000_001))).toMatchObject({ status: 413, json: { reason: 'input-too-large' } });
  expect((await post('{"jsonrpc": ')).status).toBe(400);
  expect((await post(LIST, 'text/plain')).status).toBe(415);
  expect((await post('[]')).status).toBeGreaterThanOrEqual(400);
  const called = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: '__proto__' } });
  expect((await post(called)).text).toContain('"code":-32602');
  let last = await post(LIST);
  for (let i = 0; i < 600 && last.status === 200; i += 1) last = await post(LIST);
  expect(last).toMatchObject({ status: 429, json: { reason: 'too-many-tries' }, headers: { 'retry-after': '5' } });
});
