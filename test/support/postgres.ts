import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll } from 'vitest';
import { needs } from './needs.ts';

const cluster = process.env['TEST_DATABASE_URL'];

/** Options that skip a test or group where there is no PostgreSQL: `describe('…', needsPostgres, () => …)`. */
export const needsPostgres = needs(
  cluster === undefined
    ? (process.env['NOT_RUN_POSTGRES'] ?? 'PostgreSQL (`npm test` starts one; or set TEST_DATABASE_URL)')
    : null,
);

/**
 * The address of a fresh, empty database on the cluster of this run, dropped when the test file (or the group in which
 * this is called) has ended. Null where there is no PostgreSQL. Call it while tests are collected, or in `beforeAll`.
 */
export async function databaseUrl(): Promise<string | null> {
  if (cluster === undefined) return null;
  const database = await createDatabase(cluster);
  afterAll(database.drop);
  return database.url;
}

/** A fresh, empty database on the cluster of this run, for tests that need several; whoever asks drops it. */
export async function freshDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  if (cluster === undefined) throw new Error('there is no PostgreSQL here: put `needsPostgres` on this test');
  return await createDatabase(cluster);
}

async function createDatabase(server: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await run(server, `create database ${name} template template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => await run(server, `drop database if exists ${name} with (force)`) };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
