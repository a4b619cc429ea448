import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { COMMAND, COMPILED } from './command.ts';

export interface KillableOptions {
  readonly dir: string;
  /** Null: the embedded database in `dir`. */
  readonly databaseUrl: string | null;
  readonly env?: Readonly<Record<string, string>>;
  /** Any free one by default. */
  readonly port?: number;
  /** Arguments for Node itself, such as `--cpu-prof`. */
  readonly nodeArgs?: readonly string[];
}

/** A server in a process of its own, as `throughline serve` starts it. */
export interface KillableServer {
  readonly url: string;
  /** The token of the one-time set-up link; null once there is an administrator. */
  readonly setUpToken: string | null;
  readonly pid: number;
  /** Milliseconds from spawning to the printed address. */
  readonly startedInMs: number;
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  isAlive(): boolean;
  stderr(): string;
}

/** What a process said that ended by itself. */
export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Starts a server on any free port. Throws with what it said where it does not open. */
export async function startKillable(options: KillableOptions): Promise<KillableServer> {
  const from = performance.now();
  const started = spawnServer(options);
  const said = await Promise.race([started.opened, started.ended]);
  if (typeof said !== 'string') throw new Error(`the server ended with ${said.code}: ${said.stderr}`);
  const url = /open at (\S+)/u.exec(said)?.[1];
  if (url === undefined) throw new Error('the server printed no address');
  const { child, ended } = started;
  return {
    url,
    setUpToken: /set-up#(\S+)/u.exec(said)?.[1] ?? null,
    pid: child.pid ?? 0,
    startedInMs: performance.now() - from,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      return (await ended).code;
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    stderr: started.stderr,
  };
}

/** Starts a server that is expected to end by itself, such as one that is refused its folder. */
export async function runToItsEnd(options: KillableOptions): Promise<Ended> {
  const { child, opened, ended } = spawnServer(options);
  const said = await Promise.race([opened, ended]);
  if (typeof said !== 'string') return said;
  child.kill('SIGKILL');
  await ended;
  throw new Error(`a server opened that should not: ${said}`);
}

/** Spawns a server and kills it `afterMs` later, whatever it is doing then. */
export async function killWhileStarting(options: KillableOptions, afterMs: number): Promise<void> {
  const { child, ended } = spawnServer(options);
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  await ended;
  clearTimeout(timer);
}

interface Spawned {
  readonly child: ChildProcess;
  /** All that was printed, once the address is among it. */
  readonly opened: Promise<string>;
  readonly ended: Promise<Ended>;
  stderr(): string;
}

function spawnServer({ dir, databaseUrl, env = {}, port = 0, nodeArgs = [] }: KillableOptions): Spawned {
  const { DATABASE_URL: _other, ...inherited } = process.env;
  const args = [...nodeArgs, ...COMMAND, 'serve', '--port', String(port), '--data', dir];
  const child = spawn(process.execPath, args, {
    env: {
      ...inherited,
      NODE_COMPILE_CACHE: COMPILED,
      REPORTS_PER_MINUTE: '0',
      REQUESTS_PER_MINUTE: '0',
      REPORTS_WITHOUT_PROOF: '0',
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stderr = lastOf(child.stderr);
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, stderr: stderr() }));
  return { child, opened: printed(child), ended, stderr };
}

/** The last words are printed together with, or right after, the address: a moment later they are all there. */
async function printed(child: ChildProcess): Promise<string> {
  let text = '';
  return await new Promise((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      const isFirst = !text.includes('open at');
      text += chunk;
      if (isFirst && text.includes('open at')) setTimeout(() => resolve(text), 20);
    });
  });
}

function lastOf(stream: ChildProcess['stderr']): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-20_000);
  });
  return () => text;
}
