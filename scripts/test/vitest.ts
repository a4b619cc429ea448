import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { atEnd } from './ending.ts';

const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const TALLY = fileURLToPath(new URL('./tally-reporter.ts', import.meta.url));

/**
 * Runs the suites and waits for them.
 *
 * @param filters what follows `npm test --`: parts of file names, or options of vitest
 * @param env what the tests are told, beside our own environment
 * @returns vitest's exit code
 */
export async function runVitest(filters: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const args = [VITEST, 'run', '--reporter=default', `--reporter=${TALLY}`, ...filters];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit');
  atEnd(async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  });
  await ended;
  return child.exitCode ?? 1;
}
