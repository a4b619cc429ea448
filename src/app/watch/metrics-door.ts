import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

/**
 * The door for Prometheus: `GET /metrics` and nothing else, on a listener of its own, so that no proxy in front of the desk
 * ever leads here. It asks for no name, since it gives numbers only; which machines reach it is decided by its address.
 *
 * @param refresh sets the figures that stand still; called before each answer
 */
export function metricsDoor(registry: Registry, refresh: () => Promise<void>): FastifyInstance {
  const server = Fastify({ logger: false, bodyLimit: 1, requestTimeout: 10_000, forceCloseConnections: true });
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });
  server.get('/metrics', async (_request, reply) => {
    await refresh();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  server.setErrorHandler((_error, _request, reply) =>
    reply.code(500).type('text/plain').send('The figures cannot be read at the moment.\n'),
  );
  server.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('Only /metrics is here.\n'));
  return server;
}
