import { vi } from 'vitest';
import { house } from '../../src/app/house.ts';
import { main } from '../../src/cli/main.ts';
import type { Ended } from './command.ts';

/**
 * Runs `throughline …` in this process, for what another test runs as a process of its own: a start costs more than most
 * commands. One at a time, and not for `serve`.
 */
export async function throughlineHere(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  const [out, err] = [kept(process.stdout), kept(process.stderr)];
  try {
    const code = await main(args, house(env));
    return { code, out: out.text(), err: err.text() };
  } finally {
    out.release();
    err.release();
  }
}

/** Keeps what is written to a stream instead of showing it. */
function kept(stream: NodeJS.WriteStream) {
  const spy = vi.spyOn(stream, 'write').mockReturnValue(true);
  return { text: () => spy.mock.calls.map(([chunk]) => String(chunk)).join(''), release: () => spy.mockRestore() };
}
