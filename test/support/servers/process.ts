import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '../postgres/account.ts';

/** A server of a test: ended by its own process id. */
export interface Running {
  /** What it said last, for the message of a test that fails. */
  log(): string;
  /** Tells it to read its configuration and its files again. */
  reload(): void;
  stop(): Promise<void>;
}

/** Starts a server in the foreground and waits until its port takes connections; throws with its words when it ends before. */
export async function startServer(
  command: string,
  args: readonly string[],
  { port, cwd, account = {} }: { readonly port: number; readonly cwd: string; readonly account?: Account },
): Promise<Running> {
  const child = spawn(command, args, { ...account, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-4_000);
    });
  let failure: Error | null = null;
  child.once('error', (error) => (failure = error));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  };
  for (let left = 300; !(await listens(port)); left -= 1) {
    if (left === 0 || failure !== null || child.exitCode !== null) {
      await stop();
      throw new Error(`${command} did not start: ${text}`, { cause: failure });
    }
    await sleep(100);
  }
  return { log: () => text, reload: () => void child.kill('SIGHUP'), stop };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  const answer = await Promise.race([
    once(socket, 'connect').then(
      () => true,
      () => false,
    ),
    sleep(500, false),
  ]);
  socket.destroy();
  return answer;
}
