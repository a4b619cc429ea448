import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The command line of the clone, for `node`. */
export const COMMAND = [
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL('../../bin/throughline.ts', import.meta.url)),
] as const;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `throughline …` as a process of its own to its end. */
export async function throughline(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  return await run(process.execPath, [...COMMAND, ...args], env);
}

/** Runs a program to its end and gives what it said. */
export async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ended> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const [out, err] = await Promise.all([buffer(child.stdout), buffer(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out: out.toString('utf8'), err: err.toString('utf8') };
}
