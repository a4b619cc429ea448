import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { makeTempFolder, removeFolder } from '../folders.ts';
import { giveTo, serverAccount } from './account.ts';
import { serve } from './cluster.ts';
import type { Cluster } from './cluster.ts';

const run = promisify(execFile);

export interface Standby extends Cluster {
  /** Makes it the server that takes writes, and waits until it does. */
  promote(): Promise<void>;
}

/**
 * A standby of a running cluster, made by `pg_basebackup`. The primary confirms nothing any more before the standby has it on
 * disk (`synchronous_standby_names`); what the standby confirms after its promotion is its own.
 */
export async function startSynchronousStandby(primary: Cluster): Promise<Standby> {
  const folder = await makeTempFolder();
  try {
    const account = await serverAccount();
    await chmod(folder, 0o711);
    const work = join(folder, 'work');
    await mkdir(work, { mode: 0o700 });
    await giveTo(account, work);
    const from = ['-d', primary.url, '-D', join(work, 'data'), '-R', '-X', 'stream', '-c', 'fast'];
    await run(baseBackup(primary.bin), from, { ...account, cwd: work });
    const password = new URL(primary.url).password;
    const standby = await serve(primary.bin, account, folder, password, primary.version);
    await on(primary.url, "alter system set synchronous_standby_names = '*'", 'select pg_reload_conf()');
    await untilSynchronous(primary.url);
    return { ...standby, promote: () => on(standby.url, 'select pg_promote()') };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

/**
 * Where `pg_basebackup` of a server is: beside it, or beside what a link to it leads to; null where this PostgreSQL came without
 * one, as the npm package does.
 */
export function findBaseBackup(bin: string): string | null {
  const real = dirname(realpathSync(join(bin, 'postgres')));
  return [bin, real].map((folder) => join(folder, 'pg_basebackup')).find((path) => existsSync(path)) ?? null;
}

function baseBackup(bin: string): string {
  const path = findBaseBackup(bin);
  if (path === null) throw new Error('this PostgreSQL has no pg_basebackup');
  return path;
}

/** Runs statements as the superuser. */
export async function on(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function untilSynchronous(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let tries = 0; tries < 200; tries += 1) {
      const { rowCount } = await client.query("select 1 from pg_stat_replication where sync_state = 'sync'");
      if (rowCount === 1) return;
      await client.query('select pg_sleep(0.05)');
    }
  } finally {
    await client.end();
  }
  throw new Error('the standby did not become synchronous within 10 s');
}
