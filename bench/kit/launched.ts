import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { ask } from './clients.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/throughline.mjs', import.meta.url));

export interface Launched {
  readonly url: string;
  /** Milliseconds from starting the launcher to the first answer of `/healthz`. */
  readonly answeredInMs: number;
  /** The resident set of the server's own process in MB (the launcher waits beside it); null where `/proc` is missing. */
  megabytes(): { readonly all: number; readonly ofTheProgram: number } | null;
  /** Processor time that the server has used so far, in milliseconds; null where `/proc` is missing. */
  cpuMs(): number | null;
  stop(): Promise<void>;
}

/** Starts a server as `npm start` does, through the launcher; on SQLite where there is no `databaseUrl`. */
export async function launched(
  dir: string,
  databaseUrl: string | null = null,
  settings: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  const from = performance.now();
  const { DATABASE_URL: _other, ...inherited } = process.env;
  const launcher = spawn(process.execPath, [LAUNCHER, 'serve', '--port', '0', '--data', dir], {
    env: {
      ...inherited,
      REPORTS_PER_MINUTE: '0',
      REQUESTS_PER_MINUTE: '0',
      REPORTS_WITHOUT_PROOF: '0',
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await address(launcher);
  await ask(new Agent(), `${url}/healthz`); // a connection of its own: the last server may have had the same port
  const answeredInMs = performance.now() - from;
  const server = serverOf(launcher.pid ?? 0);
  return {
    url,
    answeredInMs,
    megabytes: () => (server === null ? null : residentSet(server)),
    cpuMs: () => (server === null ? null : processorTime(server)),
    async stop() {
      const ended = once(launcher, 'exit');
      launcher.kill('SIGTERM');
      await ended;
    },
  };
}

/** Goes on listening afterwards: a server whose output nobody takes would end. */
async function address(launcher: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    let said = '';
    launcher.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const url = /open at (\S+)/u.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    launcher.once('exit', () => reject(new Error('the server did not start')));
  });
}

/** The launcher's only child. */
function serverOf(launcher: number): number | null {
  try {
    const child = readFileSync(`/proc/${launcher}/task/${launcher}/children`, 'utf8').trim();
    return child === '' ? null : Number(child.split(' ')[0]);
  } catch {
    return null; // not Linux
  }
}

/** Fields 14 and 15 of `/proc/PID/stat` (proc(5)), in ticks of a hundredth of a second. */
function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** `ofTheProgram` are pages of files, which every Node on the machine shares (proc(5), RssFile). */
function residentSet(pid: number): { readonly all: number; readonly ofTheProgram: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? Number.NaN);
  return { all: kilobytes('VmRSS') / 1000, ofTheProgram: kilobytes('RssFile') / 1000 };
}
