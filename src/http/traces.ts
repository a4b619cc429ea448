import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Traces of requests. `route` is the pattern that a request met. */
export interface RequestTraces {
  begin(request: {
    readonly method: string;
    readonly route: string;
    readonly traceparent: string | null;
  }): TracedRequest;
}

export interface TracedRequest {
  /** The id of the trace; null where this one is not recorded. */
  readonly trace: string | null;
  /** Runs what belongs to the request. */
  run(go: () => void): void;
  end(status: number): void;
}

/** Traces each request; gives how to find the id of its trace. */
export function mountTraces(
  server: FastifyInstance,
  traces: RequestTraces,
): (request: FastifyRequest) => string | null {
  const underWay = new WeakMap<FastifyRequest, TracedRequest>();
  server.addHook('onRequest', async (request) => {
    const { traceparent } = request.headers;
    const route = request.routeOptions.url ?? 'unknown';
    const given = typeof traceparent === 'string' ? traceparent : null;
    underWay.set(request, traces.begin({ method: request.method, route, traceparent: given }));
  });
  // after the body has been read: what reads it belongs to the connection, not to the request
  server.addHook('preHandler', (request, _reply, next) => {
    const traced = underWay.get(request);
    if (traced === undefined) next();
    else traced.run(next);
  });
  server.addHook('onResponse', async (request, reply) => underWay.get(request)?.end(reply.statusCode));
  return (request) => underWay.get(request)?.trace ?? null;
}
