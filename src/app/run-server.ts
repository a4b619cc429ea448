import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { readConfig } from './config.ts';
import type { Options } from './config.ts';
import { serve } from './serve.ts';

/**
 * Serves until it is told to end; gives the exit code. What a person has to know is printed, the rest is logged.
 *
 * @param more what is printed besides once it is open at an address
 */
export async function runServer(
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
  more?: (url: string) => string,
): Promise<number> {
  const configured = readConfig(options, env);
  if (!configured.ok) return refuse(configured.says, 2);
  const serving = await serve(configured.config, {
    onFault(error) {
      process.stderr.write(
        `The log has stopped and so does the server: ${error.message}. Start it again; what was acknowledged is safe.\n`,
      );
      process.exit(1);
    },
  });
  if (!serving.ok) return refuse(serving.says, 3);
  const end = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const { url, metrics, setUp, warnings, close } = serving.served;
  for (const warning of warnings) process.stderr.write(`Note: ${warning}\n`);
  process.stdout.write(
    `Throughline is open at ${url}\n  Report something:  ${url}/\n  Work on cases:     ${url}/desk/\n`,
  );
  if (metrics !== null) process.stdout.write(`  Figures:           ${metrics}\n`);
  if (setUp !== null) process.stdout.write(`  First, once:       ${setUp}\n`);
  if (more !== undefined) process.stdout.write(more(url));
  flushCompileCache(); // Node keeps it at an orderly end only: the start after a crash should be quick as well
  await end;
  process.stdout.write('Closing: what is under way is finished first.\n');
  const from = performance.now();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => (performance.now() - from > SAME_MS ? endAtOnce() : undefined));
  if ((await close()) === 'stuck') endAtOnce();
  return 0;
}

/** A manager of services tells the whole group to end, and the launcher hands the signal on: twice at once is once. */
const SAME_MS = 500;

/** Whoever asks twice does not wait. What was acknowledged is safe; a job that was under way is done again after the next start. */
function endAtOnce(): never {
  process.exit(1);
}

function refuse(says: string, code: number): number {
  process.stderr.write(`${says}\n`);
  return code;
}
