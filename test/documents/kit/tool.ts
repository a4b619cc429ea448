import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { makeTempFolder, removeFolder } from '../../support/folders.ts';
import { type Program, program } from '../../support/servers/programs.ts';

/** A program that answers no sooner than this, in milliseconds, hangs. */
const PATIENCE = 150_000;

export interface Said {
  /** Exit code; null where it was killed because it hung. */
  readonly code: number | null;
  readonly out: Uint8Array;
  readonly err: string;
}

/** Runs a program that we did not write to its end. */
export async function tool(name: Program, args: readonly string[], cwd?: string): Promise<Said> {
  const child = spawn(program(name), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
    timeout: PATIENCE,
    // tesseract's threads spend most of their time waiting for each other
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const [out, err, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), closed]);
  return { code, out: new Uint8Array(out), err: err.toString('utf8') };
}

/** The same, where anything but success is a failure of the test; `mayEnd` are other exit codes that mean success. */
export async function toolSays(
  name: Program,
  args: readonly string[],
  cwd?: string,
  mayEnd: readonly number[] = [],
): Promise<Uint8Array> {
  const { code, out, err } = await tool(name, args, cwd);
  if (code !== 0 && (code === null || !mayEnd.includes(code)))
    throw new Error(`${name} ended with ${code}: ${err.slice(0, 500)}`);
  return out;
}

/** Gives a fresh folder for as long as some work takes. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeTempFolder();
  try {
    return await work(folder);
  } finally {
    await removeFolder(folder);
  }
}
