import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { tempFolder } from '../support/temp.ts';
import { api } from '../support/api.ts';
import { halfSent } from '../support/half-sent.ts';
import { startKillable } from '../support/killable-server.ts';
import type { KillableServer } from '../support/killable-server.ts';
import { startSmtpServer } from '../support/smtp.ts';

const PASSWORD = 'correct horse battery 1';

/** A server that has a minute for what is under way, unless the test says otherwise. */
async function started(env: Readonly<Record<string, string>> = {}, dir?: string): Promise<[KillableServer, string]> {
  const data = dir ?? (await tempFolder());
  const server = await startKillable({ dir: data, databaseUrl: null, env: { SHUTDOWN_SECONDS: '60', ...env } });
  onTestFinished(() => server.kill());
  return [server, data];
}

const lines = (server: KillableServer) =>
  server
    .stderr()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Record<string, unknown> => JSON.parse(line));

test('given a report of which half has arrived, when the process is told to end, then new requests are turned away, the rest is taken, and it ends in order', async () => {
  const [server, dir] = await started();
  const report = await halfSent(server.url, '/api/v1/submissions', { text: 'half of a report' }, 0.5);
  const code = server.stop();
  await expect.poll(() => refused(server.url)).toBe(true);
  const answer = await report.rest();
  expect(answer).toMatch(/^HTTP\/1\.1 201 /u);
  expect(await code).toBe(0);
  expect(lines(server).at(-1)).toMatchObject({ event: 'stop', how: 'in-order' });

  const [again] = await started({}, dir);
  const tracking: string = JSON.parse(answer.slice(answer.indexOf('{'))).code;
  expect(await api(again).call('status', { code: tracking })).toMatchObject({ stage: 'received' });
  expect(await again.stop()).toBe(0);
});

test('given an upload that never ends and a client that reads nothing, when the time is over, then both are cut off, nothing of them is stored, and the process ends', async () => {
  const [server, dir] = await started({ SHUTDOWN_SECONDS: '1' });
  const upload = await halfSent(server.url, '/api/v1/submissions', { text: 'x'.repeat(90_000) }, 0.7);
  const slow = await halfSent(server.url, '/api/v1/case.queue', {}, 0);
  slow.socket.pause();
  expect(await server.stop()).toBe(0);
  slow.socket.resume();
  await Promise.all([upload.closed, slow.closed]);
  expect(upload.heard()).not.toMatch(/^HTTP\/1\.1 20/u);
  expect(lines(server).at(-1)).toMatchObject({ event: 'stop', how: 'cut-short' });

  const [again] = await started({}, dir);
  const cookie = await api(again).signUp('people.setUp', person(again));
  const rita = await joined(again, cookie);
  expect(await rita.call('case.queue', {})).toMatchObject({ rows: [] });
  expect(await again.stop()).toBe(0);
});

test('given a notice, when the process is told to end, then readyz says no while reports are still taken, and healthz says yes', async () => {
  const [server] = await started({ SHUTDOWN_NOTICE_SECONDS: '2' });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  const code = server.stop();
  await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await api(server).call('submissions', { text: 'a late report' })).toHaveProperty('code');
  expect(await code).toBe(0);
});

test('given a mail on its way that the other side is slow to take, when the process is told to end, then it is delivered once and noted before the end', async () => {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  const env = { SMTP_URL: `smtp://${smtp.host}:${smtp.port}`, MAIL_FROM: 'desk@example.org' };
  const [server, dir] = await started(env);
  const rita = await joined(server, await api(server).signUp('people.setUp', person(server)));
  await api(server).call('submissions', { text: 'an odd account', contact: 'slow@example.org' });
  await rita.call('case.classify', {
    case: 'C-1',
    kind: 'suspicious-behaviour',
    verdict: 'false-alarm',
    severity: 'low',
  });
  await expect.poll(() => smtp.taking(), { timeout: 10_000 }).toBe(1);
  expect(await server.stop()).toBe(0);
  expect(lines(server)).toContainEqual(
    expect.objectContaining({ event: 'delivery', channel: 'mail', kind: 'notice', how: 'accepted' }),
  );

  const [again] = await started(env, dir);
  await wait(1000); // four rounds of the job that delivers
  expect(await again.stop()).toBe(0);
  const ids = (await smtp.mails()).map(({ raw }) => /^message-id: (\S+)/imu.exec(raw.toString('utf8'))?.[1]);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

test('given a process that waits for what is under way, when it is told once more, then it ends at once', async () => {
  const [server] = await started();
  await halfSent(server.url, '/api/v1/submissions', { text: 'never sent' }, 0.5);
  const first = server.stop();
  await expect.poll(() => refused(server.url)).toBe(true);
  await wait(600); // twice at once is once
  const second = server.stop();
  expect(await Promise.race([first, second])).toBe(1);
});

function person(server: KillableServer) {
  return { link: server.setUpToken, name: 'Ada', email: 'ada@example.org', password: PASSWORD };
}

async function joined(server: KillableServer, administrator: string) {
  const invited = await api(server, administrator).call<{ readonly link: string }>('people.invite', {
    name: 'Rita',
    email: 'rita@example.org',
    roles: ['responder'],
  });
  const link = invited.link.split('#')[1];
  return api(server, await api(server).signUp('people.accept', { link, password: PASSWORD }));
}

/** Whether a new connection is turned away. */
async function refused(url: string): Promise<boolean> {
  return await fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(
    ({ status }) => status === 503,
    () => true,
  );
}
