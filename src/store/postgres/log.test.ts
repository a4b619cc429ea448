import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { needsPostgres } from '../../../test/support/postgres.ts';
import { caseId, event, reported } from '../testing/changes.ts';
import { freshPostgres, type Opened } from '../testing/engines.ts';
import { openPostgres } from './open.ts';
import type { WholeStore } from '../whole-store.ts';
import type { SequencerStore } from '../log-store.ts';

describe('several nodes on one PostgreSQL', needsPostgres, () => {
  let first: Opened;
  let second: WholeStore;
  let url = '';
  beforeEach(async () => {
    first = await freshPostgres();
    url = first.url;
    const opened = await openPostgres({ url, connections: 3 });
    if (!opened.ok) throw new Error(opened.says);
    second = opened.store;
  });
  afterEach(async () => {
    await second.close();
    await first.end();
  });

  test('given a transaction that began early and commits late, nothing overtakes it', async () => {
    const early = new pg.Client({ connectionString: url });
    await early.connect();
    await early.query('begin');
    await early.query("insert into stream (id, kind, number, version, key) values ('early', 'case', 9001, 1, 'k')");
    await early.query(
      "insert into event (id, stream, seq, type, leaf, facts) values ('e', 'early', 0, 'submitted', '', '')",
    );
    await early.query("insert into staging (event) values ('e')");
    await first.store.append(reported('late'));

    expect(await first.store.log.staged(10)).toEqual([]);
    expect(await first.store.log.backlog()).toBe(1);

    await early.query('commit');
    await early.end();
    await expect.poll(() => stagedIds(first.store), { timeout: 10_000 }).toEqual(['e', event(caseId('late'), 0).id]);
  });

  test('one node at a time has the turn, and one that lost it moves nothing on', async () => {
    await first.store.append(reported('a'));
    const turn = await first.store.log.takeTurn();
    expect(turn?.epoch).toBe(1);
    expect(await second.log.takeTurn()).toBeNull();

    const lost = turn?.lost;
    await first.raw(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()",
    );
    await lost;
    // the server lets go of the lock a moment after the client has heard that its connection ended
    const next = await retried(() => second.log.takeTurn());
    expect(next.epoch).toBe(2);

    const step = { from: 0, to: 1, entries: [{ index: 0, eventId: event(caseId('a'), 0).id }], checkpoint: 'note' };
    expect(await first.store.log.advance({ ...step, epoch: 1 })).toBe(false);
    expect(await second.log.advance({ ...step, epoch: 2 })).toBe(true);
    await next.release();
    const last = await first.store.log.takeTurn();
    expect(last?.epoch).toBe(3);
    await last?.release();
  });

  test('given that the server ends every connection, a node goes on with new ones', async () => {
    await first.store.append(reported('before'));
    await first.raw(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const answer = () =>
      first.store.append(reported('after')).then(
        ({ done }) => done,
        () => false,
      );
    await expect.poll(answer).toBe(true);
    expect(await first.store.ready()).toBe(true);
    expect((await first.store.sizes()).events).toBe(2);
  });

  test('two nodes that write at once get one order and lose nothing', async () => {
    const names = Array.from({ length: 120 }, (_, i) => `case ${i}`);
    const answers = await Promise.all(
      names.map((name, i) => (i % 2 === 0 ? first.store : second).append(reported(name))),
    );
    expect(answers.every(({ done }) => done)).toBe(true);
    await expect
      .poll(async () => (await stagedIds(second)).toSorted())
      .toEqual(names.map((name) => event(caseId(name), 0).id).toSorted());
  });

  test('a node that starts while another works finds the schema made', async () => {
    const opened = await Promise.all([openPostgres({ url, connections: 2 }), openPostgres({ url, connections: 2 })]);
    for (const one of opened) {
      if (!one.ok) throw new Error(one.says);
      expect(await one.store.ready()).toBe(true);
      await one.store.close();
    }
  });
});

/** What is staged waits for every transaction on the whole server that began before it, so tests that run beside this one can hold it up. */
async function stagedIds({ log }: { readonly log: SequencerStore }): Promise<readonly string[]> {
  return (await log.staged(500)).map(({ eventId }) => eventId);
}

/** What `take` gives once it gives something; a test's own time limit ends it. */
async function retried<T>(take: () => Promise<T | null>): Promise<T> {
  const taken = await take();
  if (taken !== null) return taken;
  await new Promise((resolve) => setTimeout(resolve, 20));
  return retried(take);
}
