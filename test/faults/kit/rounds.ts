import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { killWhileStarting, startKillable } from '../../support/killable-server.ts';
import type { KillableServer } from '../../support/killable-server.ts';
import type { Cluster } from '../../support/postgres/cluster.ts';
import { wrongAfter } from './checks.ts';
import { keyOf } from './ledger.ts';
import { setUpCrew } from './people.ts';
import { replayAll } from './replay.ts';
import { lookAt } from './rows.ts';
import { emptyBook, storm } from './storm.ts';

export interface Rounds {
  readonly rounds: number;
  readonly dir: string;
  /** Null: SQLite. */
  readonly databaseUrl: string | null;
  /** The cluster of `databaseUrl`, if it is ours to crash: two rounds of three then strike it. */
  readonly cluster: Cluster | null;
}

/** What the rounds met, so that a test can say that they met something. */
export interface Met {
  acknowledged: number;
  /** Submissions on whose way the line was cut. */
  cut: number;
  cases: number;
}

/** A storm, a blow in the middle of it, a start on the same folder, and every question that a user could then ask. */
export async function killRounds({ rounds, dir, databaseUrl, cluster }: Rounds): Promise<Met> {
  const place = { dir, databaseUrl };
  let server = await startKillable(place);
  const { responder } = await setUpCrew(server);
  const key = await keyOf(server.url);
  const met: Met = { acknowledged: 0, cut: 0, cases: 0 };
  let checkpoint: string | null = null;
  for (let round = 1; round <= rounds; round += 1) {
    const book = emptyBook(checkpoint);
    const blow = blowOf(round, cluster, server);
    await storm({ url: server.url, responder, round, reporters: 12, responders: 4 }, book, async () => {
      await sleep(200 + Math.random() * 700);
      await blow();
    });
    met.acknowledged += book.submitted.filter(({ code }) => code !== null).length;
    met.cut += book.submitted.filter(({ code }) => code === null).length;
    if (!server.isAlive()) {
      // a start can be struck as well
      if (round % 4 === 1) await killWhileStarting(place, Math.random() * 1500);
      server = await startKillable(place);
    }
    await untilReady(server.url);
    const tables = await lookAt(dir, databaseUrl);
    const after = await wrongAfter({ url: server.url, dir, responder, key, tables }, book);
    await tables.close();
    expect(after.wrong, `round ${round}`).toEqual([]);
    checkpoint = after.checkpoint;
  }
  expect(await server.stop()).toBe(0);
  const { wrong, cases } = await replayAll(dir, databaseUrl);
  expect(wrong).toEqual([]);
  return { ...met, cases };
}

/** Our process is killed, then the database instead, then the database and our process after it: three rounds meet all. */
function blowOf(round: number, cluster: Cluster | null, server: KillableServer): () => Promise<void> {
  if (cluster === null || round % 3 === 1) return () => server.kill();
  const isBoth = round % 3 === 0;
  return async () => {
    await cluster.crash();
    await sleep(50);
    if (isBoth) await server.kill();
    await cluster.restart();
    if (!isBoth) expect(server.isAlive(), server.stderr()).toBe(true);
  };
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await fetch(`${url}/readyz`)).ok) return;
    await sleep(50);
  }
  throw new Error('the server was not ready within 5 s');
}
