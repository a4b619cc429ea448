import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The command line of the clone, for `node`. */
export const COMMAND = [
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL('../../bin/throughline.ts', import.meta.url)),
] as const;

/** Where the launcher keeps what Node made of our sources; a start takes half the time with it. */
export const COMPILED = fileURLToPath(new URL('../../.toolchain/compiled', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `throughline …` as a process of its own to its end. */
export async function throughline(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  return await run(process.execPath, [...COMMAND, ...args], { NODE_COMPILE_CACHE: COMPILED, ...env });
}

/** The same in a folder, with something on its standard input. */
export async function throughlineIn(
  cwd: string,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Ended> {
  const env = { NODE_COMPILE_CACHE: COMPILED, ...process.env };
  return await run(process.execPath, [...COMMAND, ...args], env, { cwd, input });
}

/** Runs a program to its end and gives what it said. */
export async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  { cwd, input = '' }: { readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): Promise<Ended> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env, cwd });
  // a program that does not read what it is given is no failure of the test
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err] = await Promise.all([buffer(child.stdout), buffer(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out: out.toString('utf8'), err: err.toString('utf8') };
}
