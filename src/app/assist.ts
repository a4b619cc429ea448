import type { Assisted } from '../cli/house.ts';
import { speakStdio } from '../mcp/stdio.ts';
import { version } from './version.ts';

/** An assistant that was started on this machine. Standard output carries the protocol, so defects are named on the other. */
export function assist(assisted: Assisted): Promise<void> {
  return speakStdio(
    assisted,
    { input: process.stdin, output: process.stdout },
    {
      version: version(),
      onDefect: (error) =>
        process.stderr.write(`A call failed: ${error instanceof Error ? error.name : typeof error}.\n`),
    },
  );
}
