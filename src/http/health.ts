import type { FastifyInstance } from 'fastify';
import type { Context } from '../operations/context.ts';

/** `/healthz`: the process answers. `/readyz`: it can also store, nothing is pushed back, and it was not told to end. */
export function mountHealth(server: FastifyInstance, ctx: Context, isClosing: () => boolean): void {
  server.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const isReady = !isClosing() && !ctx.isPressed() && (await ctx.store.ready().catch(() => false));
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not ready' });
  });
}
