import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as later } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { searchFolder } from '../support/bytes.ts';
import { startKillable } from '../support/killable-server.ts';
import { needs } from '../support/needs.ts';
import { tempFolder } from '../support/temp.ts';
import { call, mustCall, textAt } from './kit/api.ts';
import { setUpCrew } from './kit/people.ts';

const missing = process.platform === 'linux' ? null : 'a /proc in which the readers of a server can be seen (Linux)';

test(
  'given a document that is being read, when the server is killed, then its reader ends too, nothing is stored, and no byte holds the secret',
  needs(missing),
  async () => {
    const dir = await tempFolder();
    const first = await startKillable({ dir, databaseUrl: null });
    onTestFinished(first.kill);
    const { responder } = await setUpCrew(first);
    const password = `Gull-${randomBytes(9).toString('hex')}-Rope`;
    const cut = call(first.url, 'submissions', reportWith(password));
    const readers = await whenThereAre(first.pid);
    await first.kill();
    expect(await cut).toBe(null);
    await whenGone(readers);
    const second = await startKillable({ dir, databaseUrl: null });
    onTestFinished(second.kill);
    const queue = await mustCall(second.url, 'case.queue', {}, { cookie: responder });
    expect(queue.body).toMatchObject({ rows: [] });
    expect(await searchFolder(dir, password)).toEqual([]);
  },
);

test(
  'given a document that is being read, when its reader is killed, then a sentence says so, and the next one is taken',
  needs(missing),
  async () => {
    const dir = await tempFolder();
    const server = await startKillable({ dir, databaseUrl: null });
    onTestFinished(server.kill);
    const sent = call(server.url, 'submissions', reportWith('Gull-7741-Rope'));
    for (const reader of await whenThereAre(server.pid)) process.kill(reader, 'SIGKILL');
    const answer = await sent;
    expect(answer?.status).toBe(400);
    expect(textAt(answer?.body, 'detail')).toBe('The file is damaged in a way that stops whatever reads it.');
    const again = await mustCall(server.url, 'submissions', reportWith('Gull-7741-Rope'));
    expect(again.status).toBe(201);
  },
);

/** A report with an archive that takes a while to read. */
function reportWith(password: string) {
  const logs = Array.from(
    { length: 200 },
    (_, i) => [`${i}.log`, strToU8(`${i} DB_PASSWORD=${password}\n`.repeat(50))] as const,
  );
  const bytes = zipSync(Object.fromEntries(logs));
  return { text: 'see the bundle', files: [{ name: 'bundle.zip', base64: Buffer.from(bytes).toString('base64') }] };
}

/** The processes in which a server reads documents, as soon as there is one. */
async function whenThereAre(server: number): Promise<readonly number[]> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const readers = await readersOf(server);
    if (readers.length > 0) return readers;
    await later(5);
  }
  throw new Error('no document was read');
}

async function readersOf(server: number): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^[0-9]+$/u.test(name));
  const about = await Promise.all(ids.map(async (id) => [Number(id), await statusOf(id)] as const));
  return about.filter(([, status]) => status.includes(`\nPPid:\t${server}\n`)).map(([id]) => id);
}

async function whenGone(ids: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const about = await Promise.all(ids.map(async (id) => await statusOf(String(id))));
    // one that nobody has waited for yet is a zombie
    if (about.every((status) => status === '' || /\nState:\tZ/u.test(status))) return;
    await later(5);
  }
  throw new Error('a reader outlived its server');
}

async function statusOf(id: string): Promise<string> {
  return await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
}
