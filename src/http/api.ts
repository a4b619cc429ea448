import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../domain/kit/result.ts';
import { refuse } from '../domain/kit/refusals.ts';
import { safe } from '../domain/kit/safe.ts';
import { deviceOf } from '../domain/people/device.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { Download } from '../operations/download.ts';
import type { Operation } from '../operations/operation.ts';
import { AtProvider } from '../operations/people/provider/begin.ts';
import { SignedIn, SignedOut } from '../operations/people/session.ts';
import { REGISTRY } from '../operations/registry.ts';
import { mostBytes } from './body-limits.ts';
import { readJsonBody } from './body.ts';
import { endedCookie, sessionCookie, sessionToken } from './cookies.ts';
import { errandCookie } from './errand-cookie.ts';
import { guardTries } from './guard-tries.ts';
import { isOpenReport } from './guards.ts';
import type { Guards } from './guards.ts';
import type { Challenge } from './work/challenge.ts';
import { CHALLENGE_HEADER, challengeHeader, shownIn } from './work/shown.ts';
import { deviceCookie, knownDevice } from './known-device.ts';
import { openApi } from '../operations/openapi.ts';
import { PROBLEM, problemOf } from '../operations/problem.ts';
import { isCrossSite } from './site.ts';
import { whoAsks } from './who-asks.ts';

/** Addresses that outsiders may rely on, besides one for each operation. */
const STABLE: Readonly<Record<string, { readonly operation: string; readonly status: number }>> = {
  submissions: { operation: 'case.report', status: 201 },
  status: { operation: 'case.status', status: 200 },
};

/** `POST /api/v1/<operation>` for every row of the registry that is not for our own jobs, and its description. */
export function mountApi(
  server: FastifyInstance,
  ctx: Context,
  { limiter, gate }: Guards,
  limits: { readonly reportsPerMinute: number; readonly requestsPerMinute?: number },
): void {
  for (const operation of REGISTRY.values()) mount(operation.name, operation, 200);
  for (const [path, { operation, status }] of Object.entries(STABLE)) {
    const known = REGISTRY.get(operation);
    if (known !== undefined) mount(path, known, status);
  }
  server.get('/api/v1/openapi.json', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(openApi(ctx.publicUrl)),
  );

  /** One session or token has a part of what its whole place may ask, and may look far more often than it changes something. */
  function isPaced(credential: string, { changes }: Operation): boolean {
    const most = Math.ceil((limits.requestsPerMinute ?? 0) / (changes ? 10 : 2));
    return limiter.take(changes ? 'own changes' : 'own looks', credential, most, 60_000);
  }

  function isSecure(): boolean {
    return ctx.publicUrl.startsWith('https:');
  }

  function mount(path: string, operation: Operation, status: number): void {
    server.post(`/api/v1/${path}`, { bodyLimit: mostBytes(operation) }, async (request, reply) => {
      const asked: Challenge[] = [];
      const answered = await call(request, operation, asked);
      return send(reply, answered, { status, asked });
    });
  }

  /** `asked` is given what an anonymous report has to bring, where it was refused for that. */
  async function call(request: FastifyRequest, operation: Operation, asked: Challenge[]): Promise<Result<unknown>> {
    if (!/^application\/json(?:;|$)/iu.test(request.headers['content-type'] ?? ''))
      return refuse('input-invalid', JSON_ONLY);
    if (isCrossSite(request.headers)) return refuse('not-allowed');
    const body = readJsonBody(bytesOf(request.body));
    if (!body.ok) return body;
    const credential = request.headers.authorization ?? sessionToken(request.headers.cookie, isSecure());
    if (credential !== null && !isPaced(credential, operation)) return refuse('too-many-tries');
    const device = deviceOf(request.headers['user-agent'] ?? '');
    const who = await whoAsks(ctx, limiter, request);
    if (!who.ok) return who;
    const key = request.headers['idempotency-key'];
    const idempotencyKey = typeof key === 'string' && key.length > 0 ? key : null;
    if (idempotencyKey !== null && idempotencyKey.length > 200) return refuse('input-invalid', LONG_KEY);
    return guardTries(
      limiter,
      {
        operation: operation.name,
        from: request.ip,
        input: body.value,
        most: limits.reportsPerMinute,
        session: credential,
        knownDevice: (email) => knownDevice(ctx, request.headers.cookie, email),
      },
      async () => {
        const work = isOpenReport(operation, who.value) ? gate.admit(request.ip, shownIn(request.headers)) : null;
        if (work !== null) asked.push(work);
        return work !== null
          ? refuse('work-needed')
          : enter(ctx, operation, { actor: who.value, channel: 'api', input: body.value, idempotencyKey, device });
      },
    );
  }

  function send(
    reply: FastifyReply,
    answered: Result<unknown>,
    { status, asked: [work] }: { status: number; asked: readonly Challenge[] },
  ): FastifyReply {
    reply.header('cache-control', 'no-store');
    if (!answered.ok) {
      const problem = problemOf(answered.refusal);
      if (problem.status === 429 || problem.status === 503) reply.header('retry-after', '5');
      if (work === undefined) return reply.code(problem.status).type(PROBLEM).send(problem);
      reply.headers({ [CHALLENGE_HEADER]: challengeHeader(work), 'retry-after': String(work.waitSeconds) });
      return reply
        .code(problem.status)
        .type(PROBLEM)
        .send({ ...problem, challenge: work });
    }
    const { value } = answered;
    if (value instanceof SignedIn)
      reply.header('set-cookie', [
        sessionCookie(value, ctx.now(), isSecure()),
        deviceCookie(ctx, value.me.email, isSecure()),
      ]);
    if (value instanceof AtProvider) reply.header('set-cookie', errandCookie(value, ctx.now(), isSecure()));
    if (value instanceof SignedOut) reply.header('set-cookie', endedCookie(isSecure()));
    if (value instanceof Download) {
      return reply
        .type(value.type)
        .header('content-disposition', `attachment; filename="${value.name}"`)
        .send(Buffer.from(value.bytes));
    }
    return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(value));
  }
}

const JSON_ONLY = safe`Send JSON with the header Content-Type: application/json.`;
const LONG_KEY = safe`An Idempotency-Key has at most 200 characters.`;

function bytesOf(body: unknown): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}
