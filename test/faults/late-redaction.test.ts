import { randomInt } from 'node:crypto';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { startKillable } from '../support/killable-server.ts';
import type { KillableServer } from '../support/killable-server.ts';
import { postgresBinaries } from '../support/postgres/binaries.ts';
import { tempFolder } from '../support/temp.ts';
import { mustCall, textAt } from './kit/api.ts';
import { filesWith } from './kit/bytes.ts';
import { ownCluster } from './kit/own-cluster.ts';
import { setUpCrew } from './kit/people.ts';

describe('given a value that no detector knew, in a report, its title, a message, an identity and a file', () => {
  test('when it is redacted late on SQLite, then no byte of the data folder holds it', async () => {
    const dir = await tempFolder();
    const { server, redact, value } = await caseWith(dir, null);
    expect(await filesWith(dir, value)).toContain('throughline.db-wal');
    await redact();
    expect(await filesWith(dir, value)).toEqual([]);
    expect(await server.stop()).toBe(0);
    expect(await filesWith(dir, value)).toEqual([]);
  });

  const missing = postgresBinaries().length === 0 ? 'a PostgreSQL whose files can be read (`npm ci` brings one)' : null;
  test(
    'when it is redacted late on PostgreSQL, then no file but its write-ahead log holds it',
    needs(missing),
    async () => {
      const dir = await tempFolder();
      const cluster = await ownCluster();
      const { redact, value } = await caseWith(dir, cluster.url);
      await checkpoint(cluster.url);
      expect((await filesWith(cluster.dataFolder, value)).filter(isTable)).not.toEqual([]);
      await redact();
      await checkpoint(cluster.url);
      const left = await filesWith(cluster.dataFolder, value);
      // what PostgreSQL recycles in its own time: `scrub` names it as residual
      expect(left.filter((file) => !file.startsWith('pg_wal/'))).toEqual([]);
      expect(await filesWith(dir, value)).toEqual([]);
    },
  );
});

interface Seeded {
  readonly server: KillableServer;
  readonly value: string;
  redact(): Promise<void>;
}

async function caseWith(dir: string, databaseUrl: string | null): Promise<Seeded> {
  const server = await startKillable({ dir, databaseUrl });
  onTestFinished(server.kill);
  const { responder } = await setUpCrew(server);
  const value = `Quagmire${randomInt(1e5, 1e6)}`;
  const ask = async (operation: string, input: object) =>
    (await mustCall(server.url, operation, input, { cookie: responder })).body;
  const { body } = await mustCall(server.url, 'submissions', {
    text: `The wiki says ${value} opens the door`,
    where: `page ${value}`,
  });
  expect(textAt(body, 'stored', 'what')).toContain(value);
  const queue = await ask('case.queue', {});
  const number = textAt(queue, 'rows', 0, 'number');
  const shown = await ask('case.show', { case: number });
  const submission = textAt(shown, 'submissions', 0, 'submission');
  await ask('case.message', { case: number, submission, text: `Is ${value} still in use?` });
  await ask('case.linkIdentity', {
    case: number,
    kind: 'service-account',
    name: `runner ${value}`,
    locator: `host/${value}`,
  });
  await ask('case.addEvidence', { case: number, file: { name: `${value}.txt`, content: `seen: ${value}` } });
  return {
    server,
    value,
    async redact() {
      const answer = await ask('text.redact', { case: number, value, reason: 'missed-secret' });
      expect(answer).toMatchObject({ removed: expect.any(Number) });
      const after = await ask('case.show', { case: number });
      expect(JSON.stringify(after)).not.toContain(value);
    },
  };
}

async function checkpoint(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('checkpoint');
  await client.end();
}

function isTable(file: string): boolean {
  return file.startsWith('base/');
}
