import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { COMMAND, COMPILED } from '../../support/command.ts';

/** Runs a command until it has said so many lines of what it is doing, and kills it there. False where it ended before. */
export async function killedAtLine(line: number, args: readonly string[]): Promise<boolean> {
  const env = { NODE_COMPILE_CACHE: COMPILED, ...process.env };
  const child = spawn(process.execPath, [...COMMAND, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  let said = 0;
  for await (const _line of createInterface({ input: child.stderr })) {
    said += 1;
    if (said === line) child.kill('SIGKILL');
  }
  await ended;
  return child.signalCode === 'SIGKILL';
}
