import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import type { ConnectionLimits } from '../../src/http/connections.ts';
import { buildServer } from '../../src/http/server.ts';
import { halfSent } from '../support/half-sent.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { needs } from '../support/needs.ts';

/** An address of this machine that others reach, too. */
const OUTSIDE = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

interface Listening {
  readonly port: number;
  readonly lines: readonly string[];
}

async function listening(
  house: House,
  connections: Partial<ConnectionLimits>,
  trustedProxies: readonly string[] = [],
  requestsPerMinute = 0,
): Promise<Listening> {
  const lines: string[] = [];
  const server = await buildServer(house.app.ctx, {
    host: '0.0.0.0',
    port: 0,
    isPublicSet: false,
    reportsPerMinute: 0,
    requestsPerMinute,
    connections,
    trustedProxies,
    deskDir: null,
    log: (line) => lines.push(JSON.stringify(line)),
    onDefect: (error) => {
      throw error;
    },
  });
  onTestFinished(async () => {
    server.server.closeAllConnections();
    await server.close();
  });
  await server.listen({ host: '0.0.0.0', port: 0 });
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return { port: address.port, lines };
}

/** Opens a connection and sends this; `heard` resolves with all that came back when the other side closed it. */
async function line(
  port: number,
  bytes: string,
  host = '127.0.0.1',
): Promise<{ socket: Socket; heard: Promise<string> }> {
  const socket = connect(port, host);
  let said = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (said += chunk));
  socket.on('error', () => undefined); // being cut off is what is looked for
  const heard = new Promise<string>((resolve) => socket.once('close', () => resolve(said)));
  await once(socket, 'connect');
  socket.write(bytes, 'latin1');
  return { socket, heard };
}

test('given a head or a body that comes a byte at a time, when its time is over, then the connection is ended with 408 and nothing is stored', async () => {
  const house = await openHouse();
  const { port, lines } = await listening(house, { headersMs: 300, requestMs: 600 });
  const { events } = await house.app.ctx.store.sizes();
  const head = await line(port, 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ');
  const body = await halfSent(`http://127.0.0.1:${port}`, '/api/v1/submissions', { text: 'slow'.repeat(1000) }, 0.5);
  const drip = setInterval(() => [head.socket, body.socket].map((socket) => socket.write('a')), 50);
  expect(await head.heard).toMatch(/^HTTP\/1\.1 408 /u);
  await body.closed;
  clearInterval(drip);
  expect(body.heard()).toMatch(/^HTTP\/1\.1 408 [\s\S]*x-content-type-options: nosniff/u);
  expect(lines.join()).toContain('"route":"malformed","status":408');
  expect((await house.app.ctx.store.sizes()).events).toBe(events);
});

test('given what is no HTTP, or a head that is too long, then one line answers, says nothing of it again, and the connection ends', async () => {
  const house = await openHouse();
  const { port } = await listening(house, {});
  const secret = 'AKIAQYLPMN5HFIQR7XYA';
  for (const [bytes, status] of [
    [`\x16\x03\x01${secret}\r\n\r\n`, 400],
    [`GET / HTTP/9.9\r\nhost: ${secret}\r\n\r\n`, 400],
    [`GET /${secret} HTTP/1.1\r\nhost: a\r\nhost : b\r\n\r\n`, 400],
    [`POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n${secret}`, 400],
    [`GET / HTTP/1.1\r\nhost: a\r\nx-long: ${secret}${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ] as const) {
    const said = await (await line(port, bytes)).heard;
    expect(said.startsWith(`HTTP/1.1 ${status} `), said.slice(0, 40)).toBe(true);
    expect(said).toContain("content-security-policy: default-src 'none'");
    expect(said).not.toContain(secret);
  }
});

test('given more connections than are taken, then the next one is closed unread, and there is room again when one has ended', async () => {
  const house = await openHouse();
  const { port } = await listening(house, { most: 3 });
  const held = await Promise.all([1, 2, 3].map(() => line(port, '')));
  expect(await (await line(port, 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n')).heard).toBe('');
  held[0]?.socket.destroy();
  await held[0]?.heard;
  await expect
    .poll(async () =>
      (await (await line(port, 'GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')).heard).slice(9, 12),
    )
    .toMatch(/200|421/u);
});

test(
  'given one place that opens many connections, then the others still get in; a trusted proxy stands for many places',
  needs(OUTSIDE === undefined ? 'this machine has no address but its own loopback' : null),
  async () => {
    const house = await openHouse();
    const outside = OUTSIDE ?? '';
    const asking = 'GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';
    const { port } = await listening(house, { fromOnePlace: 2 });
    await Promise.all([1, 2].map(() => line(port, '', outside)));
    expect(await (await line(port, asking, outside)).heard).toBe('');
    expect(await (await line(port, asking)).heard).toMatch(/^HTTP/u);
    const behind = await listening(house, { fromOnePlace: 2 }, [`${outside}/24`]);
    await Promise.all([1, 2].map(() => line(behind.port, '', outside)));
    expect(await (await line(behind.port, asking, outside)).heard).toMatch(/^HTTP/u);
  },
);

test('given one place that asks too often, then it waits, in IPv6 with its whole network, and nobody else does; what a proxy says counts only from a trusted one', async () => {
  const house = await openHouse();
  const { port, lines } = await listening(house, {}, ['127.0.0.1'], 5);
  const from = async (address: string) =>
    (await fetch(`http://127.0.0.1:${port}/status`, { headers: { 'x-forwarded-for': address } })).status;
  const statuses = async (...addresses: readonly string[]) => {
    const seen: number[] = [];
    for (const address of addresses) seen.push(await from(address));
    return seen;
  };
  const network = Array.from({ length: 7 }, (_, i) => `2001:db8:0:7:${i + 1}::${i}`);
  const answered = await statuses(...network);
  expect(answered.slice(0, 5).includes(429)).toBe(false);
  expect(answered.slice(5)).toEqual([429, 429]);
  expect(await from('2001:db8:0:8::1')).not.toBe(429);
  expect(await from('192.0.2.9')).not.toBe(429);
  expect(lines.join()).not.toContain('2001:db8');

  const direct = await listening(house, {}, [], 5);
  const seen: number[] = [];
  for (let i = 0; i < 7; i += 1)
    seen.push(
      (await fetch(`http://127.0.0.1:${direct.port}/status`, { headers: { 'x-forwarded-for': `192.0.2.${i}` } }))
        .status,
    );
  expect(seen.slice(5)).toEqual([429, 429]);
  expect((await fetch(`http://127.0.0.1:${direct.port}/healthz`)).status).not.toBe(429);
});

test('given one session that asks too often, then it waits, for changes sooner than for looks, and another session does not', async () => {
  const house = await openHouse();
  const rita = await house.join('Rita', ['responder']);
  const carl = await house.join('Carl', ['responder']);
  const { port } = await listening(house, {}, ['127.0.0.1'], 40);
  let calls = 0;
  const ask = async (operation: string, cookie: string) => {
    // each from a place of its own, so that only the session is counted
    const headers = { 'content-type': 'application/json', cookie, 'x-forwarded-for': `198.51.100.${(calls += 1)}` };
    return (await fetch(`http://127.0.0.1:${port}/api/v1/${operation}`, { method: 'POST', headers, body: '{}' }))
      .status;
  };
  const times = async (operation: string, cookie: string, count: number) => {
    const seen: number[] = [];
    for (let i = 0; i < count; i += 1) seen.push(await ask(operation, cookie));
    return seen;
  };
  expect(await times('case.escalate', rita, 5)).toEqual([400, 400, 400, 400, 429]);
  expect(await times('case.queue', rita, 21)).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  expect(await times('case.escalate', carl, 1)).toEqual([400]);
});

test('given many uploads that never end, then further ones are turned away before they are read, and there is room when one was cut off', async () => {
  const house = await openHouse();
  const { port } = await listening(house, {});
  const url = `http://127.0.0.1:${port}`;
  const large = { text: 'x'.repeat(1_200_000) };
  const held = await Promise.all(Array.from({ length: 24 }, () => halfSent(url, '/api/v1/submissions', large, 0.001)));
  const next = async () => (await (await halfSent(url, '/api/v1/submissions', large, 0.001)).rest()).slice(9, 12);
  await expect.poll(next).toBe('503');
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  for (const { socket } of held) socket.destroy();
  await expect.poll(next).not.toBe('503');
});
