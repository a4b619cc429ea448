import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../domain/kit/refusals.ts';
import { done } from '../domain/kit/result.ts';
import type { Result } from '../domain/kit/result.ts';
import type { Context } from '../operations/context.ts';
import { enter } from '../operations/door.ts';
import { REGISTRY } from '../operations/registry.ts';
import { FRAMED_POLICY, FRAMING_POLICY, PAGE_POLICY, pageAssets, pageRoutes, problemPage } from '../pages/index.ts';
import type { Form, PageAnswer, PageContext, PageRoute } from '../pages/index.ts';
import { MOST_BYTES, MOST_WITH_FILES } from './body-limits.ts';
import { readFormBody } from './body.ts';
import { guardTries } from './guard-tries.ts';
import { isOpenReport } from './guards.ts';
import type { Guards } from './guards.ts';
import { isMultipart, readMultipart } from './multipart.ts';
import type { MultipartForm } from './multipart.ts';
import { problemOf } from '../operations/problem.ts';
import { isCrossSite } from './site.ts';
import type { Challenge } from './work/challenge.ts';
import { shownInForm } from './work/shown.ts';

/** The reporter's pages. Nobody is signed in here: the code is the key. */
export function mountPages(
  server: FastifyInstance,
  ctx: Context,
  { limiter, gate }: Guards,
  limits: { readonly reportsPerMinute: number },
): void {
  for (const { path, type, body } of pageAssets) {
    server.get(path, async (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(body),
    );
  }
  for (const route of pageRoutes) {
    server.route({
      method: route.method,
      url: route.path,
      bodyLimit: route.takesFiles === true ? MOST_WITH_FILES : MOST_BYTES,
      async handler(request, reply) {
        const refused = route.method === 'POST' ? notAForm(request, route) : null;
        if (refused !== null) return show(reply, { status: refused.status, html: problemPage(refused) });
        const form = formOf(request);
        if (!form.ok) return show(reply, { status: 400, html: problemPage(problemOf(form.refusal)) });
        const fields = { ...form.value.fields, ...namedIn(request) };
        return show(reply, await route.handle(pageContext(request, fields), fields, form.value.files));
      },
    });
  }

  function pageContext(request: FastifyRequest, form: Form): PageContext {
    let asked: Challenge | null = null;
    return {
      work: () => asked ?? gate.ahead(request.ip),
      nonce: randomUUID,
      organisation: () => ctx.settings.current().organisation,
      now: ctx.now,
      async call(name, input, options) {
        const operation = REGISTRY.get(name);
        if (operation === undefined) throw new Error(`A page calls the unknown operation ${name}.`);
        const answered = await guardTries(
          limiter,
          { operation: name, from: request.ip, input, most: limits.reportsPerMinute },
          async () => {
            asked = isOpenReport(operation, NOBODY) ? gate.admit(request.ip, shownInForm(form)) : null;
            if (asked !== null) return refuse('work-needed');
            return enter(ctx, operation, {
              actor: NOBODY,
              channel: 'page',
              input,
              idempotencyKey: options?.idempotencyKey ?? null,
            });
          },
        );
        return answered.ok ? { ok: true, value: answered.value } : { ok: false, refusal: problemOf(answered.refusal) };
      },
    };
  }
}

const NOBODY = { kind: 'anonymous' } as const;

function notAForm(request: FastifyRequest, { takesFiles }: PageRoute) {
  if (isCrossSite(request.headers)) return problemOf(refuse('not-allowed').refusal);
  const type = request.headers['content-type'] ?? '';
  const isForm =
    /^application\/x-www-form-urlencoded(?:;|$)/iu.test(type) || (takesFiles === true && isMultipart(type));
  return isForm ? null : problemOf(refuse('input-invalid').refusal);
}

function formOf(request: FastifyRequest): Result<MultipartForm> {
  const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
  const type = request.headers['content-type'] ?? '';
  if (isMultipart(type)) return readMultipart(body, type);
  const form = readFormBody(body);
  return form.ok ? done({ fields: form.value, files: [] }) : form;
}

/** What the address names: `:code`. */
function namedIn({ params }: FastifyRequest): Readonly<Record<string, string>> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

function show(reply: FastifyReply, answer: PageAnswer): FastifyReply {
  reply.code(answer.status).header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
  reply.header('content-security-policy', policyOf(answer));
  if ('html' in answer) return reply.type('text/html; charset=utf-8').send(answer.html);
  if ('bytes' in answer) {
    if (answer.saveAs !== null) reply.header('content-disposition', `attachment; filename="${answer.saveAs}"`);
    return reply.type(answer.type).send(Buffer.from(answer.bytes));
  }
  const { name, type, text } = answer.file;
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(text);
}

function policyOf(answer: PageAnswer): string {
  if (!('html' in answer) || answer.as === undefined) return PAGE_POLICY;
  return answer.as === 'framing' ? FRAMING_POLICY : FRAMED_POLICY;
}
