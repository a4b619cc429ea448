import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeEach, describe } from 'vitest';
import { freshDatabase, needsPostgres } from '../../../test/support/postgres.ts';
import type { WholeStore } from '../whole-store.ts';
import { openPostgres } from '../postgres/open.ts';
import { openSqlite } from '../sqlite/open.ts';

export type TestStore = WholeStore;
type Rows = readonly Readonly<Record<string, unknown>>[];

export interface Opened {
  /** The file of SQLite or the address of PostgreSQL. */
  readonly url: string;
  readonly store: TestStore;
  /** Runs a statement past the store, as an accident would. */
  readonly raw: (statement: string) => Promise<Rows>;
  readonly reopen: () => Promise<TestStore>;
  readonly end: () => Promise<void>;
}

/** The same tests on SQLite and on a real PostgreSQL, each test on a fresh database. */
export function onBothEngines(tests: (opened: () => Opened) => void): void {
  describe.each([
    ['SQLite', freshSqlite, {}],
    ['PostgreSQL', freshPostgres, needsPostgres],
  ] as const)('on %s', (_, open, options) => {
    describe('the store', options, () => {
      let current: Opened | undefined;
      beforeEach(async () => {
        current = await open();
      });
      afterEach(async () => {
        await current?.end();
      });
      tests(() => {
        if (current === undefined) throw new Error('the store is open only while a test runs');
        return current;
      });
    });
  });
}

export async function freshSqlite(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-store-'));
  const file = join(folder, 'test.db');
  // each reader is a thread of its own, and one is enough for one test
  let store = await openSqlite({ file, readers: 1 });
  return {
    url: file,
    store,
    async raw(statement) {
      const db = new DatabaseSync(file, { timeout: 5000 });
      try {
        return db.prepare(statement).all();
      } finally {
        db.close();
      }
    },
    async reopen() {
      await store.close();
      store = await openSqlite({ file, readers: 1 });
      return store;
    },
    async end() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

let shared: ReturnType<typeof freshDatabase> | undefined;
afterAll(async () => {
  await (await shared)?.drop();
});

/** A schema of its own in the one database of this test file, which is made much faster than a database. */
export async function freshPostgres(): Promise<Opened> {
  shared ??= freshDatabase();
  const url = new URL((await shared).url);
  const schema = `t_${randomBytes(8).toString('hex')}`;
  await runOn(url.href, `create schema ${schema}`);
  url.searchParams.set('options', `-c search_path=${schema}`);
  let store = await open(url.href);
  return {
    url: url.href,
    store,
    raw: (statement) => runOn(url.href, statement),
    async reopen() {
      await store.close();
      store = await open(url.href);
      return store;
    },
    end: () => store.close(),
  };
}

async function runOn(url: string, statement: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Rows[number]>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function open(url: string): Promise<TestStore> {
  const opened = await openPostgres({ url, connections: 4 });
  if (!opened.ok) throw new Error(opened.says);
  return opened.store;
}
