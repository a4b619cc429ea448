import { cp } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { openApp } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { version } from '../../src/app/version.ts';
import { setUpLink } from '../../src/app/set-up.ts';
import { readConfig } from '../../src/app/config.ts';
import type { Role } from '../../src/domain/people/roles.ts';
import { buildServer } from '../../src/http/server.ts';
import { makeTempFolder, removeFolder } from './folders.ts';
import type { KeptHouse } from './kept-house.ts';

export const PASSWORD = 'correct horse battery 1';

/** What came back over HTTP. */
export interface Answered {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly text: string;
  readonly cookie: string | null;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface House {
  readonly app: App;
  readonly server: FastifyInstance;
  readonly dir: string;
  /** Every line that the server logged. */
  readonly lines: string[];
  call(
    operation: string,
    input: unknown,
    options?: { readonly cookie?: string; readonly headers?: Record<string, string> },
  ): Promise<Answered>;
  send(
    method: 'GET' | 'POST',
    url: string,
    body: string | Buffer | null,
    headers: Record<string, string>,
  ): Promise<Answered>;
  /** Invites somebody with these roles and accepts; gives the session's cookie. */
  join(name: string, roles: readonly Role[]): Promise<string>;
  readonly administrator: string;
  close(): Promise<void>;
}

const PORT = 4180;

/** A real house on a folder of its own, with HTTP but no port: requests are injected. Closed when the test has finished. */
export async function openHouse(
  options: {
    readonly now?: () => number;
    /** It goes on from there. */
    readonly copyOf?: KeptHouse;
    readonly databaseUrl?: string;
    readonly smtpUrl?: string;
    readonly trustedProxies?: string;
    readonly trustedCertificates?: string;
    /** The file that lists servers to probe. */
    readonly probeTargets?: string;
    /** It is known by a name (`localhost`) instead of a number: passkeys belong to names. */
    readonly named?: true;
    /** Variables `OIDC_…`. */
    readonly oidc?: Readonly<Record<string, string>>;
    /** Opens the built desk of this folder to browsers, at this port. */
    readonly desk?: { readonly dir: string; readonly port: number };
  } = {},
): Promise<House> {
  const dir = await makeTempFolder();
  if (options.copyOf !== undefined) await cp(options.copyOf.dir, dir, { recursive: true });
  const configured = readConfig(
    { data: dir },
    {
      REPORTS_PER_MINUTE: '0',
      TRUSTED_PROXIES: options.trustedProxies ?? '',
      ...(options.trustedCertificates === undefined ? {} : { TRUSTED_CERTIFICATES: options.trustedCertificates }),
      ...(options.probeTargets === undefined ? {} : { PROBE_TARGETS: options.probeTargets }),
      ...options.oidc,
      ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
      ...(options.smtpUrl === undefined ? {} : { SMTP_URL: options.smtpUrl, MAIL_FROM: 'desk@example.org' }),
    },
  );
  if (!configured.ok) throw new Error(configured.says);
  const port = options.desk?.port ?? PORT;
  const host = options.desk === undefined && options.named !== true ? `127.0.0.1:${port}` : `localhost:${port}`;
  const faults: unknown[] = [];
  const lines: string[] = [];
  const opened = await openApp(
    { ...configured.config, publicUrl: `http://${host}` },
    {
      onFault: (error) => faults.push(error),
      onJobFault: (_job, error) => faults.push(error),
      ...(options.now === undefined ? {} : { now: options.now }),
    },
  );
  if (!opened.ok) throw new Error(opened.says);
  const { app } = opened;
  const server = await buildServer(app.ctx, {
    host: '127.0.0.1',
    port,
    isPublicSet: false,
    reportsPerMinute: 0,
    trustedProxies: configured.config.trustedProxies,
    version: version(),
    deskDir: options.desk?.dir ?? null,
    log: (line) => lines.push(JSON.stringify(line)),
    onDefect: (error) => faults.push(error),
  });
  if (options.desk !== undefined) await server.listen({ host: '127.0.0.1', port });
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await server.close();
    await app.close();
  };
  onTestFinished(async () => {
    await close();
    await removeFolder(dir);
    if (faults.length > 0)
      throw new Error(`The house had ${faults.length} defects; the first: ${String(faults[0])}`, { cause: faults[0] });
  });

  const send: House['send'] = async (method, url, body, headers) => {
    const response = await server.inject({
      method,
      url,
      headers: { host, ...headers },
      ...(body === null ? {} : { payload: body }),
    });
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    // the first is the session's
    const [set] = [response.headers['set-cookie']].flat();
    return {
      status: response.statusCode,
      text: response.body,
      json: isJson ? response.json() : {},
      cookie: typeof set === 'string' ? (set.split(';')[0] ?? null) : null,
      headers: response.headers,
    };
  };
  const call: House['call'] = (operation, input, given = {}) =>
    send('POST', `/api/v1/${operation}`, JSON.stringify(input), {
      'content-type': 'application/json',
      ...(given.cookie === undefined ? {} : { cookie: given.cookie }),
      ...given.headers,
    });

  const administrator = options.copyOf?.administrator ?? (await setUp(app, call));
  const join: House['join'] = async (name, roles) => {
    const invited = await call(
      'people.invite',
      { name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`, roles },
      { cookie: administrator },
    );
    const accepted = await call('people.accept', {
      link: String(invited.json['link']).split('#')[1],
      password: PASSWORD,
    });
    if (accepted.cookie === null) throw new Error(`${name} could not join: ${invited.text} ${accepted.text}`);
    return accepted.cookie;
  };
  return { app, server, dir, lines, call, send, join, administrator, close };
}

/** The first administrator comes by the link that the server prints. */
async function setUp(app: App, call: House['call']): Promise<string> {
  const link = (await setUpLink(app.ctx))?.split('#')[1];
  const first = await call('people.setUp', { link, name: 'Ada Admin', email: 'ada@example.org', password: PASSWORD });
  if (first.cookie === null) throw new Error(`The house could not be set up: ${first.text}`);
  return first.cookie;
}
