import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LAUNCHER = fileURLToPath(new URL('../../bin/throughline.mjs', import.meta.url));

export interface Launched {
  readonly url: string;
  /** Milliseconds from starting the launcher to the first answer of `/healthz`. */
  readonly answeredInMs: number;
  /** The resident set of the server's own process in MB (the launcher waits beside it); null where `/proc` is missing. */
  megabytes(): { readonly all: number; readonly ofTheProgram: number } | null;
  stop(): Promise<void>;
}

/** Starts a server as `npm start` does, through the launcher. */
export async function launched(dir: string): Promise<Launched> {
  const from = performance.now();
  const { DATABASE_URL: _other, ...inherited } = process.env;
  const launcher = spawn(process.execPath, [LAUNCHER, 'serve', '--port', '0', '--data', dir], {
    env: { ...inherited, REPORTS_PER_MINUTE: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await address(launcher);
  await fetch(`${url}/healthz`);
  const answeredInMs = performance.now() - from;
  const server = serverOf(launcher.pid ?? 0);
  return {
    url,
    answeredInMs,
    megabytes: () => (server === null ? null : residentSet(server)),
    async stop() {
      const ended = once(launcher, 'exit');
      launcher.kill('SIGTERM');
      await ended;
    },
  };
}

async function address({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stdout ?? []) {
    said += String(chunk);
    const url = /open at (\S+)/u.exec(said)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the server did not start');
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

/** `ofTheProgram` are pages of files, which every Node on the machine shares (proc(5), RssFile). */
function residentSet(pid: number): { readonly all: number; readonly ofTheProgram: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? Number.NaN);
  return { all: kilobytes('VmRSS') / 1000, ofTheProgram: kilobytes('RssFile') / 1000 };
}
