import { chmod, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { openApp } from '../app.ts';
import type { App } from '../app.ts';
import { buildServer } from '../http/server.ts';
import { buildSocket } from '../http/socket.ts';
import { closeInOrder } from './closing.ts';
import type { Closed } from './closing.ts';
import type { Config } from './config.ts';
import { freePort } from './free-port.ts';
import { setUpLink } from './set-up.ts';
import { socketPath } from './socket-path.ts';
import { version } from './version.ts';
import { openWatching } from './watching.ts';

export interface Served {
  readonly url: string;
  /** Where figures are given; null where they are not. */
  readonly metrics: string | null;
  /** The one-time link for the first administrator; null once there is one. */
  readonly setUp: string | null;
  readonly warnings: readonly string[];
  readonly app: App;
  /** From now on `/readyz` says no; the doors close after the notice that is set. */
  close(): Promise<Closed>;
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
  const { doors } = config;
  const port = config.port === 0 ? await freePort(config.host) : config.port;
  const publicUrl = config.publicUrl ?? `http://${urlHost(config.host)}:${port}`;
  const watching = await openWatching(doors, { now, ...(file === undefined ? {} : { file }) });
  const { onDefect } = watching;
  const opened = await openApp(
    { ...config, publicUrl },
    {
      now,
      watched: watching.watched,
      onFault(error) {
        onDefect('log', error);
        onFault(error);
      },
      onJobFault: (job, error) => onDefect('job', error, job),
      onProviderTrouble: watching.onProviderTrouble,
    },
  );
  if (!opened.ok) {
    await watching.close();
    return opened;
  }
  const { app } = opened;
  let isClosing = false;
  const server = await buildServer(app.ctx, {
    host: config.host,
    port,
    isPublicSet: config.publicUrl !== null,
    reportsPerMinute: config.reportsPerMinute,
    requestsPerMinute: doors.requestsPerMinute,
    freeReports: doors.freeReports,
    trustedProxies: config.trustedProxies,
    deskDir: DESK,
    version: version(),
    log: watching.request,
    onDefect: (error) => onDefect('request', error),
    isClosing: () => isClosing,
    ...(watching.traces === null ? {} : { traces: watching.traces }),
  });
  const socket = buildSocket(app.ctx);
  const metrics = watching.metricsDoor(app.ctx, config.dir);
  const path = socketPath(config.dir);
  try {
    await server.listen({ host: config.host, port });
    await rm(path, { force: true }); // left by a process that was killed: the folder's lock says that it is gone
    await socket.listen({ path });
    if (process.platform !== 'win32') await chmod(path, 0o600);
    if (doors.metrics !== null) await metrics?.listen(doors.metrics);
  } catch (error) {
    await Promise.all([server.close(), socket.close(), metrics?.close()]);
    await app.close();
    await watching.close();
    return { ok: false, says: listenSentence(error, config) };
  }
  const setUp = await setUpLink(app.ctx);
  watching.started(app.ctx.store.engine);
  return {
    ok: true,
    served: {
      url: addressOf(server.server.address(), publicUrl),
      metrics:
        metrics === null
          ? null
          : `http://${urlHost(doors.metrics?.host ?? '')}:${portOf(metrics.server.address())}/metrics`,
      setUp,
      warnings: app.warnings,
      app,
      close,
    },
  };

  async function close(): Promise<Closed> {
    const from = performance.now();
    isClosing = true;
    await wait(doors.closing.noticeMs);
    const closed = await closeInOrder({
      doors: [server, socket],
      house: () => app.close(),
      settings: doors.closing,
    });
    await metrics?.close(); // last, so that what takes long at the end can be seen
    watching.stopped(closed, performance.now() - from);
    await watching.close();
    return closed;
  }
}

function listenSentence(error: unknown, { host, port, doors }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const at = error instanceof Error && 'port' in error ? error.port : port;
  if (doors.metrics !== null && at === doors.metrics.port && at !== port)
    return `The door for figures cannot be opened at ${doors.metrics.host}, port ${doors.metrics.port}. Choose others with METRICS_HOST and METRICS_PORT.`;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another with --port, or any free one with --port 0.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}. Choose one of its own with --host.`;
  throw error;
}

function addressOf(address: AddressInfo | string | null, publicUrl: string): string {
  portOf(address);
  return publicUrl;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
  return address.port;
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host;
}
