import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { COMMAND } from './command.ts';

export interface RunningServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** The one-time link of the first administrator. */
  readonly setUp: string;
  readonly data: string;
  /** Ends it in order and waits until its last word is in the logs. */
  stop(): Promise<void>;
}

/**
 * Starts `throughline serve` as a process of its own. Everything that it leaves lies below `folder`: `data/`, its
 * temporary files in `tmp/`, what it prints in `logs/`.
 */
export async function startServer(folder: string, env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const data = join(folder, 'data');
  const [tmp, logs] = [join(folder, 'tmp'), join(folder, 'logs')];
  await Promise.all([tmp, logs].map(async (place) => await mkdir(place, { recursive: true })));
  const child = spawn(process.execPath, [...COMMAND, 'serve', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, REQUESTS_PER_MINUTE: '0', REPORTS_WITHOUT_PROOF: '0', ...env, TMPDIR: tmp },
  });
  const written = [
    finished(child.stdout.pipe(createWriteStream(join(logs, 'stdout.log')))),
    finished(child.stderr.pipe(createWriteStream(join(logs, 'stderr.log')))),
  ];
  const ended = once(child, 'exit');
  const { url, setUp } = await Promise.race([opening(child), ended.then((): Opening => ({ url: '', setUp: '' }))]);
  if (url === '' || setUp === '')
    throw new Error(`the server did not start: ${await readFile(join(logs, 'stderr.log'), 'utf8')}`);
  return {
    url,
    setUp,
    data,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await Promise.all(written);
    },
  };
}

type Opening = { readonly url: string; readonly setUp: string };

/** What a person reads on the terminal: the address, and the link. */
async function opening({ stdout }: ChildProcess): Promise<Opening> {
  let url = '';
  if (stdout === null) return { url, setUp: '' };
  for await (const line of createInterface({ input: stdout })) {
    url = /open at (\S+)/u.exec(line)?.[1] ?? url;
    const setUp = /(\S+\/desk\/set-up#\S+)/u.exec(line)?.[1];
    if (setUp !== undefined) return { url, setUp };
  }
  return { url, setUp: '' };
}
