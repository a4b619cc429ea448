import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { needsPostgres } from '../../support/postgres.ts';
import { scale } from '../../support/scale.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { setUpCrew } from '../kit/people.ts';
import { emptyBook } from '../kit/storm.ts';
import { everythingIsThere } from './kit/after.ts';
import { openDesk } from './kit/desk.ts';
import type { Desk, DeskNode } from './kit/desk.ts';
import { twoDatabases } from './kit/databases.ts';
import { underLoad } from './kit/load.ts';

const ROUNDS = scale(2, 60);

describe('given two nodes under load', { ...needsPostgres, ...needsPrograms('nginx') }, () => {
  test(`when kill -9 strikes the one that sequences and the other in turn, ${ROUNDS} times, then nothing acknowledged is lost and the ledger goes on`, async () => {
    const databases = await twoDatabases();
    const desk = await openDesk(databases);
    const { responder } = await setUpCrew({ ...desk.nodes[0].server(), url: desk.url, setUpToken: desk.setUpToken });
    for (let round = 1; round <= ROUNDS; round += 1) {
      const book = emptyBook(null);
      const load = { url: desk.url, reporters: 4, name: `round-${round}` };
      const sequencing = await sequencerOf(desk, databases.desk);
      const struck = round % 2 === 1 ? sequencing : otherThan(desk, sequencing);
      await underLoad(load, book, async () => {
        await sleep(700);
        await struck.server().kill();
        await sleep(1_000); // the other one goes on alone
        await struck.start();
        await sleep(500);
      });
      const count = await everythingIsThere(desk, responder, databases.desk, book);
      expect(count, `round ${round}`).toBeGreaterThan(20);
      expect(await sequencerOf(desk, databases.desk)).toBe(round % 2 === 1 ? otherThan(desk, struck) : sequencing);
    }
  });
});

/** The node whose process holds the turn: its connection is the one that the server knows the lock of. */
async function sequencerOf(desk: Desk, databaseUrl: string): Promise<DeskNode> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select application_name as name from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and classid = ${0x746c} and objid = 2 and pg_locks.database =
         (select oid from pg_database where datname = current_database())`,
    );
    const found = desk.nodes.find(({ server }) => rows[0]?.name === `throughline ${server().pid}`);
    if (found === undefined) throw new Error(`no node has the turn: ${JSON.stringify(rows)}`);
    return found;
  } finally {
    await client.end();
  }
}

function otherThan(desk: Desk, node: DeskNode): DeskNode {
  return node === desk.nodes[0] ? desk.nodes[1] : desk.nodes[0];
}
