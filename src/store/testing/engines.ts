import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe } from 'vitest';
import { freshDatabase, needsPostgres } from '../../../test/support/postgres.ts';
import type { SequencerStore } from '../log-store.ts';
import { openPostgres } from '../postgres/open.ts';
import { openSqlite } from '../sqlite/open.ts';
import type { Store } from '../types.ts';

export type TestStore = Store & { readonly log: SequencerStore };
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
  let store = await openSqlite({ file });
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
      store = await openSqlite({ file });
      return store;
    },
    async end() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

export async function freshPostgres(): Promise<Opened> {
  const database = await freshDatabase();
  let store = await open(database.url);
  return {
    url: database.url,
    store,
    async raw(statement) {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        return (await client.query(statement)).rows;
      } finally {
        await client.end();
      }
    },
    async reopen() {
      await store.close();
      store = await open(database.url);
      return store;
    },
    async end() {
      await store.close();
      await database.drop();
    },
  };
}

async function open(url: string): Promise<TestStore> {
  const opened = await openPostgres({ url, connections: 4 });
  if (!opened.ok) throw new Error(opened.says);
  return opened.store;
}
