import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../domain/people/actor.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { Download } from '../operations/download.ts';
import { principal } from '../operations/people/principal.ts';
import { REGISTRY } from '../operations/registry.ts';
import { refuse } from '../domain/kit/refusals.ts';
import { problemOf } from '../operations/problem.ts';
import { MOST_WITH_FILES } from './body-limits.ts';
import { readJsonBody } from './body.ts';

/**
 * The command line's way in: one address, on a socket that only the owner of the data folder can open. Whoever owns
 * the folder may name the person they act as; what they do is recorded as that person's.
 */
export function buildSocket(ctx: Context): FastifyInstance {
  const server = Fastify({ logger: false, bodyLimit: MOST_WITH_FILES });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, next) => next(null, body));
  server.post<{ Params: { name: string } }>('/operations/:name', async (request, reply) => {
    const operation = REGISTRY.get(request.params.name);
    const body = readJsonBody(request.body instanceof Uint8Array ? request.body : new Uint8Array());
    if (operation === undefined || !body.ok) return reply.code(404).send(problemOf(refuse('not-found').refusal));
    const named = request.headers['x-throughline-as'];
    const actor: Actor | null = typeof named === 'string' ? await principal(ctx, named) : { kind: 'anonymous' };
    const answered =
      actor === null
        ? refuse('not-signed-in')
        : await enter(ctx, operation, { actor, channel: 'cli', input: body.value, idempotencyKey: null });
    if (!answered.ok) return reply.code(409).send(problemOf(answered.refusal));
    if (answered.value instanceof Download)
      return reply
        .type(answered.value.type)
        .header('x-throughline-file', answered.value.name)
        .send(Buffer.from(answered.value.bytes));
    return reply.type('application/json').send(JSON.stringify(answered.value));
  });
  return server;
}
