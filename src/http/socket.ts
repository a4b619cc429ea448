import type { IncomingHttpHeaders } from 'node:http';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Result } from '../domain/kit/result.ts';
import type { Actor } from '../domain/people/actor.ts';
import type { OperationName } from '../domain/policy/permissions.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { Download } from '../operations/download.ts';
import { actorOf } from '../operations/people/principal.ts';
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
    const actor = await ownersActor(ctx, request.headers, operation.name);
    const channel = request.headers['x-throughline-channel'] === 'mcp' ? 'mcp' : 'cli';
    const answered = actor.ok
      ? await enter(ctx, operation, { actor: actor.value, channel, input: body.value, idempotencyKey: null })
      : actor;
    if (!answered.ok) return reply.code(409).send(problemOf(answered.refusal));
    if (answered.value instanceof Download)
      return reply
        .type(answered.value.type)
        .header('x-throughline-file', answered.value.name)
        .send(Buffer.from(answered.value.bytes));
    return reply.type('application/json').send(JSON.stringify(answered.value));
  });
  // an assistant’s process asks first: which tools it lists follows from who it speaks for
  server.post('/who', async (request, reply) => {
    const actor = await ownersActor(ctx, request.headers);
    if (!actor.ok) return reply.code(409).send(problemOf(actor.refusal));
    return reply.type('application/json').send(JSON.stringify(actor.value));
  });
  return server;
}

function ownersActor(ctx: Context, headers: IncomingHttpHeaders, operation?: OperationName): Promise<Result<Actor>> {
  const named = headers['x-throughline-as'];
  const who = { as: typeof named === 'string' ? named : null, token: headers.authorization ?? null };
  return actorOf(ctx, operation === undefined ? who : { ...who, operation });
}
