import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../domain/kit/result.ts';
import { deviceOf } from '../domain/people/device.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { CameBack } from '../operations/people/provider/came-back.ts';
import { PROBLEM, problemOf } from '../operations/problem.ts';
import { REGISTRY } from '../operations/registry.ts';
import { backFromProvider, keptAdministratorPage, PAGE_POLICY } from '../pages/index.ts';
import { readFormBody } from './body.ts';
import { sessionCookie } from './cookies.ts';
import { endedErrand, errandTicket } from './errand-cookie.ts';
import { guardTries } from './guard-tries.ts';
import type { Limiter } from './limits.ts';

/**
 * The two addresses that are registered at an identity provider: to the first it sends browsers back, to the second it posts
 * that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0 §2.5).
 */
export function mountProvider(server: FastifyInstance, ctx: Context, limiter: Limiter): void {
  server.get('/oidc/callback', async (request, reply) => {
    // the code stands in the address
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    const isSecure = ctx.publicUrl.startsWith('https:');
    const ticket = errandTicket(request.headers.cookie, isSecure) ?? '-';
    const answered = await call(request, 'people.signInAtProvider', { ticket, answer: queryOf(request) });
    const cookies = [endedErrand(isSecure)];
    if (!answered.ok) {
      const problem = problemOf(answered.refusal);
      reply.header('set-cookie', cookies).code(problem.status);
      return page(reply, backFromProvider(problem));
    }
    const { value } = answered;
    if (!(value instanceof CameBack)) throw new Error('Who comes back from the provider is answered as such.');
    if (value.signedIn !== null) cookies.push(sessionCookie(value.signedIn, ctx.now(), isSecure));
    reply.header('set-cookie', cookies);
    return value.keptAdministrator ? page(reply, keptAdministratorPage()) : reply.redirect(`/desk${value.to}`, 303);
  });

  server.post('/oidc/backchannel-logout', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const form = readFormBody(request.body instanceof Uint8Array ? request.body : new Uint8Array());
    const token = form.ok ? (form.value['logout_token'] ?? '') : '';
    const answered = await call(request, 'people.endedAtProvider', { token });
    if (answered.ok) return reply.code(200).send();
    const problem = problemOf(answered.refusal);
    // §2.8: 400 for whatever is wrong with the request; what may pass is said as such, so that it is sent again
    const status = problem.status === 503 || problem.status === 429 ? problem.status : 400;
    return reply
      .code(status)
      .type(PROBLEM)
      .send({ error: 'invalid_request', ...problem, status });
  });

  async function call(request: FastifyRequest, name: string, input: object): Promise<Result<unknown>> {
    const operation = REGISTRY.get(name);
    if (operation === undefined) throw new Error(`There is no operation ${name}.`);
    const device = deviceOf(request.headers['user-agent'] ?? '');
    return guardTries(limiter, { operation: name, from: request.ip, input, most: 0 }, () =>
      enter(ctx, operation, { actor: { kind: 'anonymous' }, channel: 'page', input, idempotencyKey: null, device }),
    );
  }
}

function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at === -1 ? '?' : url.slice(at);
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('content-security-policy', PAGE_POLICY)
    .send(html);
}
