import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { EngagementView } from '../../src/operations/engagement/views.ts';
import { api, linkIn } from '../support/api.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { startServer } from '../support/server.ts';

const PASSWORD = 'correct horse battery 1';

test('given an upload of a document, when the connection is cut anywhere, then the document is there whole or not at all, and sent again it is there once', async () => {
  const folder = await makeTempFolder();
  const server = await startServer(folder);
  onTestFinished(async () => {
    await server.stop();
    await removeFolder(folder);
  });
  const signUp = api(server);
  const admin = await signUp.signUp('people.setUp', {
    link: linkIn(server.setUp),
    name: 'Lena',
    email: 'lena@example.org',
    password: PASSWORD,
  });
  const invited = await api(server, admin).call<{ readonly link: string }>('people.invite', {
    name: 'Dora',
    email: 'dora@example.org',
    roles: ['delivery-lead'],
  });
  const cookie = await signUp.signUp('people.accept', { link: linkIn(invited.link), password: PASSWORD });
  const dora = api(server, cookie);
  await dora.call('engagement.open', {
    name: 'Portal',
    customer: 'Acme',
    purpose: 'Sets it up.',
    kind: 'implementation',
    retention: 'brief',
  });

  const password = `Gull-${randomBytes(6).toString('hex')}-9!`;
  const content = `password: ${password}\n${'A line of the report.\n'.repeat(40_000)}`;
  const body = Buffer.from(JSON.stringify({ engagement: 'E-1', name: 'a.md', file: { name: 'a.md', content } }));
  const request = { url: server.url, cookie, key: randomBytes(16).toString('hex'), body };
  const documents = async () => (await dora.call<EngagementView>('engagement.show', { engagement: 'E-1' })).documents;
  const sealed = () => readdir(join(server.data, 'engagements'), { recursive: true }).catch(() => []);

  for (const part of [0.01, 0.5, 0.999]) {
    await cutOff(request, Math.floor(body.length * part));
    await wait(200);
    expect(await documents()).toEqual([]);
    expect(await sealed()).toEqual([]);
  }
  // all of it arrived, and nobody waits for the answer
  await cutOff(request, body.length);
  await expect.poll(async () => (await documents()).length, { timeout: 60_000 }).toBe(1);
  const response = await fetch(`${server.url}/api/v1/engagement.addDocument`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': request.key, cookie },
    body,
  });
  expect(response.status).toBe(200);
  expect(await documents()).toMatchObject([{ name: 'a.md', versions: 1, scanned: 'yes', values: 1 }]);
});

interface Cut {
  readonly url: string;
  readonly cookie: string;
  readonly key: string;
  readonly body: Buffer;
}

/** Sends a request of which only so many bytes of the body arrive, and breaks the connection. */
async function cutOff({ url, cookie, key, body }: Cut, bytes: number): Promise<void> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const head = [
    'POST /api/v1/engagement.addDocument HTTP/1.1',
    `host: ${host}`,
    'content-type: application/json',
    `content-length: ${body.length}`,
    `idempotency-key: ${key}`,
    `cookie: ${cookie}`,
    '',
    '',
  ].join('\r\n');
  socket.write(head);
  await new Promise<void>((resolve) => socket.write(body.subarray(0, bytes), () => resolve()));
  await wait(50);
  socket.resetAndDestroy();
}
