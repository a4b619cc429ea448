import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Verdict {
  readonly ok: boolean;
  /** What a person needs to see when it is not. */
  readonly said: string;
  /** What a person should know in any case. */
  readonly note?: string;
  /** Nothing could be checked, so that nothing is known to be well either. */
  readonly isUnchecked?: true;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a JavaScript or TypeScript file, of ours (`./…`) or of a package, and collects what it says. */
export async function command(script: string, ...args: readonly string[]): Promise<Verdict> {
  const file = script.startsWith('./') ? script : `node_modules/${script}`;
  const child = spawn(process.execPath, [file, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  await once(child, 'close');
  return { ok: child.exitCode === 0, said };
}
