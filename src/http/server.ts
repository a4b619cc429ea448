import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../domain/kit/refusals.ts';
import { Unavailable } from '../domain/kit/unavailable.ts';
import type { Context } from '../operations/context.ts';
import { notFoundPage } from '../pages/index.ts';
import { mountApi } from './api.ts';
import { MOST_BYTES } from './body-limits.ts';
import { CONNECTION_LIMITS, connectionOptions, limitConnections } from './connections.ts';
import type { ConnectionLimits } from './connections.ts';
import { mountDesk } from './desk.ts';
import { LARGE_BODIES, mountFloodGuard } from './floods.ts';
import { headersFor } from './headers.ts';
import { mountHealth } from './health.ts';
import { openGuards } from './guards.ts';
import { answerBadAddress, answerMalformed } from './malformed.ts';
import { mountMcp } from './mcp.ts';
import { mountPages } from './pages.ts';
import { DEFECT, PROBLEM, problemOf } from '../operations/problem.ts';
import { mountProvider } from './provider.ts';
import { allowedHosts } from './site.ts';
import { mountTraces } from './traces.ts';
import type { RequestTraces } from './traces.ts';

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly isPublicSet: boolean;
  readonly reportsPerMinute: number;
  /** Requests from one place in a minute; 0, and nothing, for any number. */
  readonly requestsPerMinute?: number;
  /** Anonymous reports from one place in an hour that ask for no work; 0, and nothing, for any number. */
  readonly freeReports?: number;
  readonly connections?: Partial<ConnectionLimits>;
  /** Reverse proxies whose `X-Forwarded-For` is believed; without them everybody behind one would count as one place. */
  readonly trustedProxies: readonly string[];
  /** Where the built desk is; null before it was built. */
  readonly deskDir: string | null;
  /** One structured line a request: no address, no path of a person, no body. */
  readonly log: (line: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
    /** The id of its trace, where it is traced. */
    readonly trace?: string;
  }) => void;
  readonly onDefect: (error: unknown) => void;
  readonly traces?: RequestTraces;
  /** What programs are told that this is. */
  readonly version?: string;
  /** Whether the process was told to end: nobody new should be sent here. */
  readonly isClosing?: () => boolean;
}

/** Every surface over HTTP: pages, desk, API, health. Translates, and decides nothing. */
export async function buildServer(ctx: Context, options: HttpOptions): Promise<FastifyInstance> {
  const headers = headersFor(ctx.publicUrl);
  const connections = { ...CONNECTION_LIMITS, ...options.connections };
  const server = Fastify({
    ...connectionOptions(connections),
    bodyLimit: MOST_BYTES,
    logger: false,
    clientErrorHandler(error, socket) {
      const status = answerMalformed(error, socket, headers);
      if (status !== null) options.log({ method: 'unknown', route: 'malformed', status, ms: 0 });
    },
    frameworkErrors: (_error, _request, reply) => answerBadAddress(reply, headers),
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    routerOptions: { maxParamLength: 100 },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, next) => next(null, body));

  const hosts = () => allowedHosts(ctx.publicUrl, options.host, portOf(server) ?? options.port, options.isPublicSet);
  const traceOf = options.traces === undefined ? () => null : mountTraces(server, options.traces);
  limitConnections(server.server, connections, options.trustedProxies);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const allowed = hosts();
    if (allowed !== null && !allowed.has(request.headers.host ?? '')) {
      return reply
        .code(421)
        .type('text/plain; charset=utf-8')
        .send('This installation is not known by that name. Set PUBLIC_URL to the address that people open.\n');
    }
    return undefined;
  });
  const guards = openGuards(ctx, options.freeReports ?? 0);
  mountFloodGuard(server, guards.limiter, { requestsPerMinute: options.requestsPerMinute ?? 0, ...LARGE_BODIES });
  // otherwise a browser would hold its connection open, and the process would wait for it
  server.addHook('onSend', async (_request, reply) => {
    if (options.isClosing?.() === true) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    const traced = traceOf(request);
    options.log({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ...(traced === null ? {} : { trace: traced }),
    });
  });
  server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Unavailable)
      return reply
        .code(503)
        .header('retry-after', '5')
        .type(PROBLEM)
        .send(problemOf(refuse(error.reason).refusal));
    const known = error.statusCode !== undefined && error.statusCode < 500;
    if (!known) options.onDefect(error);
    const problem =
      error.statusCode === 413
        ? problemOf(refuse('input-too-large').refusal)
        : known
          ? problemOf(refuse('input-invalid').refusal)
          : DEFECT;
    return reply.code(problem.status).type(PROBLEM).send(problem);
  });
  server.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/'))
      return reply
        .code(404)
        .type(PROBLEM)
        .send(problemOf(refuse('not-found').refusal));
    return reply.code(404).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(notFoundPage());
  });

  mountHealth(server, ctx, options.isClosing ?? (() => false));
  mountApi(server, ctx, guards, options);
  mountPages(server, ctx, guards, options);
  mountMcp(server, ctx, guards.limiter, { ...options, version: options.version ?? 'unknown', hosts });
  mountProvider(server, ctx, guards.limiter);
  await mountDesk(server, options.deskDir);
  return server;
}

function portOf(server: FastifyInstance): number | null {
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
