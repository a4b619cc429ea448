import { fileURLToPath } from 'node:url';
import { COMMAND, run } from './command.ts';
import type { Ended } from './command.ts';

/** A way to run a process that has no network. */
export interface Offline {
  /** How, for the person who reads the run. */
  readonly how: string;
  /** Runs `node` with these arguments. */
  node(args: readonly string[]): Promise<Ended>;
  /** Runs `throughline …`. */
  throughline(args: readonly string[]): Promise<Ended>;
}

/**
 * On Linux as root a network namespace with nothing in it, so that the kernel itself has nowhere to send to; elsewhere
 * a guard loaded before everything else, which refuses every socket and every name look-up in the process.
 */
export async function offline(): Promise<Offline> {
  const isolated =
    process.platform === 'linux' &&
    (await run('unshare', ['-n', 'true']).then(
      ({ code }) => code === 0,
      () => false,
    ));
  const guard = fileURLToPath(new URL('./no-network.ts', import.meta.url));
  const node = isolated
    ? async (args: readonly string[]) => await run('unshare', ['-n', process.execPath, ...args])
    : async (args: readonly string[]) => await run(process.execPath, ['--import', guard, ...args]);
  return {
    how: isolated ? 'a network namespace with nothing in it (unshare -n)' : 'a guard that refuses every socket',
    node,
    throughline: async (args) => await node([...COMMAND, ...args]),
  };
}
