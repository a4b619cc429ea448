import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { makeTempFolder, removeFolder } from '../folders.ts';
import { freePort } from '../free-port.ts';
import { giveTo, serverAccount } from './account.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { readable } from './install.ts';

const run = promisify(execFile);

/** The oldest major version that Throughline supports. */
const OLDEST = 15;

export interface Cluster {
  /** Its address as a superuser, on the loopback interface with a random port and password. */
  readonly url: string;
  readonly version: string;
  /** The folder of its programs. */
  readonly bin: string;
  /** Where the server keeps its files. */
  readonly dataFolder: string;
  /** `kill -9` for every process of it at once, as when the power fails; its files stay. */
  crash(): Promise<void>;
  /** Starts it again on the same files and address after `crash`, and waits until it answers. */
  restart(): Promise<void>;
  /** Ends the server and removes every file of it. */
  stop(): Promise<void>;
}

/** Starts a throwaway PostgreSQL. It syncs to disk like a real one: tests kill things and look at what is left. */
export async function startCluster(binaries: Binaries): Promise<Cluster> {
  const folder = await makeTempFolder();
  try {
    const account = await serverAccount();
    await chmod(folder, 0o711);
    const bin = await readable(binaries, account, folder);
    const { stdout: version } = await run(join(bin, 'postgres'), ['--version'], { ...account, cwd: folder });
    if (Number(/(\d+)/u.exec(version)?.[1]) < OLDEST) throw new Error(`${version.trim()} is older than ${OLDEST}`);
    const password = await initialise(bin, account, folder);
    return await serve(bin, account, folder, password, version.trim());
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

async function initialise(bin: string, account: Account, folder: string): Promise<string> {
  const password = randomBytes(18).toString('hex');
  const work = join(folder, 'work');
  await mkdir(work, { mode: 0o700 });
  await writeFile(join(work, 'password'), password, { mode: 0o600 });
  await giveTo(account, work);
  const fixed = [
    '-D',
    join(work, 'data'),
    '-U',
    'throughline',
    '--pwfile',
    join(work, 'password'),
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--no-sync',
  ];
  // the first that the system knows: lower-casing beyond ASCII needs a locale, and plain C is always there
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const failure = await run(join(bin, 'initdb'), [...fixed, '--locale', locale], { ...account, cwd: work }).then(
      () => null,
      String,
    );
    if (failure === null) return password;
    if (locale === 'C') throw new Error(`initdb failed: ${failure}`);
  }
  return password;
}

/** Starts the server on a folder in which `work/data` is made already. */
export async function serve(
  bin: string,
  account: Account,
  folder: string,
  password: string,
  version: string,
): Promise<Cluster> {
  const port = await freePort();
  const url = `postgresql://throughline:${password}@127.0.0.1:${port}/postgres`;
  const work = join(folder, 'work');
  const open = async () => await openServer({ bin, account, work, port, url });
  let server = await open();
  return {
    url,
    version,
    bin,
    dataFolder: join(work, 'data'),
    crash: async () => await crash(server),
    restart: async () => {
      server = await again(open);
    },
    stop: async () => {
      await end(server);
      await removeFolder(folder);
    },
  };
}

interface Place {
  readonly bin: string;
  readonly account: Account;
  readonly work: string;
  readonly port: number;
  readonly url: string;
}

async function openServer({ bin, account, work, port, url }: Place): Promise<ChildProcess> {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '64MB',
    fsync: 'on',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', join(work, 'data'), ...flags], {
    ...account,
    cwd: work,
    // a group of its own: Ctrl-C in the terminal is for us, and we end the server after its clients
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log = lastOf(server);
  try {
    await answers(url, server);
    return server;
  } catch (error) {
    await end(server);
    throw new Error(`PostgreSQL did not start: ${log()}`, { cause: error });
  }
}

/** A backend that is still dying holds the shared memory, and the server refuses to start until it is gone. */
async function again(open: () => Promise<ChildProcess>): Promise<ChildProcess> {
  for (let left = 20; ; left -= 1) {
    try {
      return await open();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(200);
    }
  }
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries > 300 || server.exitCode !== null) throw error;
      await sleep(100);
    }
  }
}

/** SIGQUIT leaves at once, without a tidy end: nobody will read these files again. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGQUIT');
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}

/**
 * The postmaster is stopped first, so that it cannot tidy up; then all of them are killed. Each of its processes has a
 * session of its own, so that they are found by their parent. Where they cannot be listed they end when they miss it.
 */
async function crash(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGSTOP');
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(server.pid)]).catch(() => ({ stdout: '' }));
  server.kill('SIGKILL');
  for (const pid of stdout.trim().split(/\s+/u)) if (pid !== '') kill(Number(pid));
  await ended;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function lastOf(server: ChildProcess): () => string {
  let text = '';
  server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-2_000);
  });
  return () => text.trim();
}
