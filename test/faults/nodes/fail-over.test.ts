import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { needs } from '../../support/needs.ts';
import { postgresBinaries } from '../../support/postgres/binaries.ts';
import { findBaseBackup, on, startSynchronousStandby } from '../../support/postgres/standby.ts';
import { scale } from '../../support/scale.ts';
import { findProgram } from '../../support/servers/programs.ts';
import { call } from '../kit/api.ts';
import { ownCluster } from '../kit/own-cluster.ts';
import { setUpCrew } from '../kit/people.ts';
import { emptyBook } from '../kit/storm.ts';
import { everythingIsThere } from './kit/after.ts';
import { openDesk } from './kit/desk.ts';
import { underLoad } from './kit/load.ts';

const BEFORE_MS = scale(1_500, 60_000);

const [server] = postgresBinaries();
const missing =
  server === undefined || findBaseBackup(server.bin) === null || findProgram('nginx') === null
    ? 'nginx and a PostgreSQL with pg_basebackup that may be killed'
    : null;

describe('given two nodes on a PostgreSQL with a synchronous standby, under load', needs(missing), () => {
  test('when the primary is killed and the standby takes over, then all that was acknowledged is there, in one ledger', async () => {
    const primary = await ownCluster();
    await on(primary.url, 'create database desk', 'create database keys');
    const standby = await startSynchronousStandby(primary);
    onTestFinished(standby.stop);
    const both = (database: string) => bothServers(primary.url, standby.url, database);
    const desk = await openDesk({ desk: both('desk'), keys: both('keys') });
    const { responder } = await setUpCrew({ ...desk.nodes[0].server(), url: desk.url, setUpToken: desk.setUpToken });

    const book = emptyBook(null);
    let whileAway: Awaited<ReturnType<typeof call>> = null;
    const load = { url: desk.url, reporters: 6, name: 'fail-over' };
    const { longestMs } = await underLoad(load, book, async () => {
      await sleep(BEFORE_MS);
      await primary.crash();
      whileAway = await call(desk.nodes[0].url, 'submissions', { text: 'While there is no database' });
      await standby.promote();
      await sleep(BEFORE_MS);
    });
    expect(whileAway).toMatchObject({ status: 503, body: { reason: 'database-away' } });
    expect(desk.nodes.map(({ server }) => server().isAlive())).toEqual([true, true]);

    const count = await everythingIsThere(desk, responder, databaseOf(standby.url, 'desk'), book);
    expect(count).toBeGreaterThan(20);
    process.stdout.write(`fail-over: ${count} reports, the longest wait of a reporter ${Math.round(longestMs)} ms\n`);
  });

  test('when the wait for the standby is cancelled, then nothing is acknowledged that only the primary has', async () => {
    const primary = await ownCluster();
    await on(primary.url, 'create database desk', 'create database keys');
    const desk = await openDesk({ desk: databaseOf(primary.url, 'desk'), keys: databaseOf(primary.url, 'keys') });
    await on(primary.url, "alter system set synchronous_standby_names = 'nobody'", 'select pg_reload_conf()');
    const sent = call(desk.nodes[0].url, 'submissions', { text: 'Nobody else has this' });
    const answered = cancelWaits(primary.url, sent);
    expect(await answered).toMatchObject({ status: 503, body: { reason: 'database-away' } });
    await on(primary.url, "alter system set synchronous_standby_names = ''", 'select pg_reload_conf()');
  });
});

/** As libpq writes several hosts. */
function bothServers(one: string, other: string, database: string): string {
  const [first, second] = [new URL(one), new URL(other)];
  return `postgresql://${first.username}:${first.password}@${first.host},${second.host}/${database}?target_session_attrs=read-write`;
}

function databaseOf(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

/** Cancels what waits for a standby, until there is an answer. */
async function cancelWaits<T>(url: string, answer: Promise<T>): Promise<T> {
  let isAnswered = false;
  const answered = answer.finally(() => {
    isAnswered = true;
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    while (!isAnswered) {
      await client.query("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'");
      await sleep(20);
    }
  } finally {
    await client.end();
  }
  return await answered;
}
