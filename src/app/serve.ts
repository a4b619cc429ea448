import { chmod, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { openApp } from '../app.ts';
import type { App } from '../app.ts';
import { buildServer } from '../http/server.ts';
import { buildSocket } from '../http/socket.ts';
import type { Config } from './config.ts';
import { freePort } from './free-port.ts';
import { setUpLink } from './set-up.ts';
import { socketPath } from './socket-path.ts';

export interface Served {
  readonly url: string;
  /** The one-time link for the first administrator; null once there is one. */
  readonly setUp: string | null;
  readonly warnings: readonly string[];
  readonly app: App;
  close(): Promise<void>;
}
export interface Serve {
  /** The log has stopped for good: the process should end and recover. */
  readonly onFault: (error: Error) => void;
  readonly now?: () => number;
  /** The file that the log goes to; standard error otherwise. */
  readonly log?: string;
}
export type Serving = { readonly ok: true; readonly served: Served } | { readonly ok: false; readonly says: string };

const DESK = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Opens the house and its doors: HTTP for people, a socket of the owner's alone for the command line. */
export async function serve(config: Config, { onFault, now = Date.now, log: file }: Serve): Promise<Serving> {
  const port = config.port === 0 ? await freePort(config.host) : config.port;
  const publicUrl = config.publicUrl ?? `http://${urlHost(config.host)}:${port}`;
  const log = pino({ base: null }, pino.destination({ dest: file ?? 2, sync: false }));
  const opened = await openApp(
    { ...config, publicUrl },
    { onFault, now, onJobFault: (job, error) => log.error({ job, defect: defectOf(error) }, 'a job failed') },
  );
  if (!opened.ok) return opened;
  const { app } = opened;
  const server = await buildServer(app.ctx, {
    host: config.host,
    port,
    isPublicSet: config.publicUrl !== null,
    reportsPerMinute: config.reportsPerMinute,
    trustedProxies: config.trustedProxies,
    deskDir: DESK,
    log: (line) => log.info(line),
    onDefect: (error) => log.error({ defect: defectOf(error) }, 'a request failed'),
  });
  const socket = buildSocket(app.ctx);
  const path = socketPath(config.dir);
  try {
    await server.listen({ host: config.host, port });
    await rm(path, { force: true }); // left by a process that was killed: the folder's lock says that it is gone
    await socket.listen({ path });
    if (process.platform !== 'win32') await chmod(path, 0o600);
  } catch (error) {
    await Promise.all([server.close(), socket.close()]);
    await app.close();
    return { ok: false, says: listenSentence(error, config.host, port) };
  }
  const setUp = await setUpLink(app.ctx);
  return {
    ok: true,
    served: { url: addressOf(server.server.address(), publicUrl), setUp, warnings: app.warnings, app, close },
  };

  async function close(): Promise<void> {
    await Promise.all([server.close(), socket.close()]);
    await app.close();
  }
}

/** A defect in the log: where in our code it happened, but no message, which could quote what somebody sent. */
function defectOf(error: unknown): { readonly name: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: error.name,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/.*\/(src|node_modules|bin)\//u, '($1/')),
  };
}

function listenSentence(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another with --port, or any free one with --port 0.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}. Choose one of its own with --host.`;
  throw error;
}

function addressOf(address: AddressInfo | string | null, publicUrl: string): string {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
  return publicUrl;
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
}
