import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A mail as the server took it. */
export interface Taken {
  readonly raw: Buffer;
  readonly envelope: {
    readonly from: string;
    readonly args: Readonly<Record<string, unknown>>;
    readonly to: readonly string[];
    readonly secure: boolean;
  };
}

export interface SmtpServer {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Every mail taken so far, in order. */
  mails(): Promise<readonly Taken[]>;
  /** Whether a mail to `slow` has arrived and was not taken at once: 1, or 0. */
  taking(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the SMTP server of `smtp-server.ts` in a process of its own; its head says how addresses tell it to answer. */
export async function startSmtpServer(...flags: readonly ('--no-utf8' | '--no-tls' | '--mute')[]): Promise<SmtpServer> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-smtp-'));
  const script = fileURLToPath(new URL('./smtp-server.ts', import.meta.url));
  const child = spawn(process.execPath, [script, '--folder', folder, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line]: string[] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => [''])]);
  const port: unknown = line === undefined || line === '' ? undefined : JSON.parse(line).port;
  if (typeof port !== 'number') throw new Error('the SMTP server of the tests did not start');
  return {
    host: '127.0.0.1',
    port,
    async mails() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).toSorted();
      return await Promise.all(names.map(async (name) => await taken(join(folder, name))));
    },
    taking: async () => (await readdir(folder)).filter((name) => name === 'taking').length,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function taken(path: string): Promise<Taken> {
  const envelope: Taken['envelope'] = JSON.parse(await readFile(path.replace(/\.eml$/u, '.json'), 'utf8'));
  return { raw: await readFile(path), envelope };
}
