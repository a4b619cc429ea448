import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../domain/kit/refusals.ts';
import type { Refusal } from '../domain/kit/refusals.ts';
import { handleMcp } from '../mcp/handle.ts';
import type { McpOptions } from '../mcp/server.ts';
import { answerOf } from '../operations/answer.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import type { TokenActor } from '../operations/tokens/bearer.ts';
import { PROBLEM, problemOf } from '../operations/problem.ts';
import { guardTries } from './guard-tries.ts';
import type { Limiter } from './limits.ts';
import { isForeign } from './site.ts';
import { byToken } from './who-asks.ts';

/** Bytes of one message: what is larger comes by the API. */
const MOST_BYTES = 4_000_000;
/** Messages a minute by one token. */
const MOST_A_MINUTE = 600;
const MINUTE = 60_000;

interface McpDoor extends McpOptions {
  readonly reportsPerMinute: number;
  /** The names under which this installation may be asked for; null where any is allowed. */
  readonly hosts: () => ReadonlySet<string> | null;
}

/** `POST /mcp`: assistants, by token alone. There are no sessions, so nothing is to be got or ended (405). */
export function mountMcp(server: FastifyInstance, ctx: Context, limiter: Limiter, door: McpDoor): void {
  server.post('/mcp', { bodyLimit: MOST_BYTES }, answer);
  server.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: (_request, reply) => reply.code(405).header('allow', 'POST').send(),
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    // a page that a browser has open elsewhere sends its origin, whatever name it has for this machine
    if (isForeign(request.headers, door.hosts())) return no(reply, refuse('not-allowed').refusal);
    const { authorization } = request.headers;
    if (authorization === undefined) return no(reply, refuse('token-unknown').refusal);
    const who = await byToken(ctx, limiter, request.ip, authorization);
    if (!who.ok) return no(reply, who.refusal);
    if (!limiter.take('mcp', who.value.id, MOST_A_MINUTE, MINUTE)) return no(reply, refuse('too-many-tries').refusal);
    const { headers, body } = request;
    const bytes = body instanceof Uint8Array ? new Uint8Array(body) : new Uint8Array();
    const answered = await handleMcp(
      callerOf(who.value, request.ip),
      { url: new URL('/mcp', ctx.publicUrl).href, headers, body: bytes },
      door,
    );
    if (answered.type !== null) reply.type(answered.type);
    return reply.code(answered.status).send(answered.body);
  }

  function callerOf(actor: TokenActor, from: string): Parameters<typeof handleMcp>[0] {
    return {
      actor,
      mayWrite: true,
      call: async (operation, input) =>
        answerOf(
          await guardTries(limiter, { operation: operation.name, from, input, most: door.reportsPerMinute }, () =>
            enter(ctx, operation, { actor, channel: 'mcp', input, idempotencyKey: null }),
          ),
        ),
    };
  }
}

/** RFC 9110 §11.6.1: a 401 says how to show who one is. */
function no(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="throughline"');
  if (problem.status === 429) reply.header('retry-after', '5');
  return reply.code(problem.status).type(PROBLEM).send(problem);
}
