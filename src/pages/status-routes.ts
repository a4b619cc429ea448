import { ANSWERS } from './answer-part.ts';
import { call } from './calls.ts';
import { readCode } from './code.ts';
import { codePage } from './code-page.ts';
import { incomplete } from './incomplete.ts';
import { fieldOf, filesOf, requestIdOf } from './route.ts';
import type { Form, PageAnswer, PageContext, PageFile, PageRoute, RefusalView } from './route.ts';
import { statusPage } from './status-page.ts';
import type { RequestIds, Typed } from './status-page.ts';
import { statusWords as words } from './words/status.ts';
import type { Notice } from './words/status.ts';

export const statusRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/status', handle: async () => ({ status: 200, html: codePage({}) }) },
  { method: 'POST', path: '/status', handle: show },
  { method: 'POST', path: '/status/message', takesFiles: true, handle: writeMessage },
  { method: 'POST', path: '/status/answer', handle: answer },
  { method: 'POST', path: '/status/withdraw', handle: withdraw },
];

/** The status page again after a form on it was refused, with what was typed; or the page that asks for the code. */
export async function statusAgain(
  ctx: PageContext,
  of: { readonly code: string; readonly refusal: RefusalView; readonly typed: Typed },
): Promise<PageAnswer> {
  const { code, refusal, typed } = of;
  const status = await call(ctx, 'case.status', { code });
  if (!status.ok) return { status: status.refusal.status, html: codePage({ code, refusal: status.refusal }) };
  return {
    status: refusal.status,
    html: statusPage({ code, status: status.value, requestIds: freshIds(ctx), now: ctx.now(), refusal, typed }),
  };
}

async function show(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = codeOf(form);
  const status = await call(ctx, 'case.status', { code });
  if (!status.ok) return { status: status.refusal.status, html: codePage({ code, refusal: status.refusal }) };
  return { status: 200, html: statusPage({ code, status: status.value, requestIds: freshIds(ctx), now: ctx.now() }) };
}

async function writeMessage(ctx: PageContext, form: Form, files: readonly PageFile[]): Promise<PageAnswer> {
  const text = fieldOf(form, 'text');
  const input = { text, ...filesOf(files, 'files') };
  return await send(ctx, form, 'case.reporterMessage', input, { notice: 'message-sent', typed: { text } });
}

async function answer(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const { answer: chosen = '', again = '' } = form;
  const answerWhy = fieldOf(form, 'answerWhy');
  const typed = { answer: chosen, answerWhy, again };
  const given = ANSWERS.find((one) => one === chosen);
  if (given === undefined)
    return await statusAgain(ctx, { code: codeOf(form), refusal: incomplete('answer', words.answerMissing), typed });
  if (given === 'disputed' && answerWhy.trim() === '') {
    return await statusAgain(ctx, {
      code: codeOf(form),
      refusal: incomplete('answerWhy', words.answerWhyMissing),
      typed,
    });
  }
  // A reason beside a plain yes was hidden on the page and is not sent.
  const why = given !== 'confirmed' && answerWhy.trim() !== '' && { why: answerWhy };
  const input = { answer: given, ...why, ...((again === 'yes' || again === 'no') && { again: again === 'yes' }) };
  return await send(ctx, form, 'case.answer', input, { notice: given, typed, rename: { why: 'answerWhy' } });
}

async function withdraw(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const withdrawWhy = fieldOf(form, 'withdrawWhy');
  const typed = { withdrawWhy };
  if (form['sure'] !== 'yes')
    return await statusAgain(ctx, {
      code: codeOf(form),
      refusal: incomplete('sure', words.withdrawSureMissing),
      typed,
    });
  const input = withdrawWhy.trim() === '' ? {} : { why: withdrawWhy };
  return await send(ctx, form, 'case.withdraw', input, { notice: 'withdrawn', typed, rename: { why: 'withdrawWhy' } });
}

interface Sending {
  readonly notice: Notice;
  readonly typed: Typed;
  /** Fields of the operation that have another name on the page. */
  readonly rename?: Readonly<Record<string, string>>;
}

async function send(
  ctx: PageContext,
  form: Form,
  operation: 'case.reporterMessage' | 'case.answer' | 'case.withdraw',
  input: object,
  of: Sending,
): Promise<PageAnswer> {
  const code = codeOf(form);
  const done = await call(ctx, operation, { code, ...input }, requestIdOf(ctx, form));
  if (!done.ok)
    return await statusAgain(ctx, { code, refusal: renamed(done.refusal, of.rename ?? {}), typed: of.typed });
  return {
    status: 200,
    html: statusPage({ code, status: done.value, requestIds: freshIds(ctx), now: ctx.now(), notice: of.notice }),
  };
}

function renamed(refusal: RefusalView, names: Readonly<Record<string, string>>): RefusalView {
  if (refusal.fields === undefined) return refusal;
  return { ...refusal, fields: refusal.fields.map(({ field, says }) => ({ field: names[field] ?? field, says })) };
}

function codeOf(form: Form): string {
  return readCode(form['code']);
}

function freshIds(ctx: PageContext): RequestIds {
  return { message: ctx.nonce(), answer: ctx.nonce(), withdraw: ctx.nonce(), redact: ctx.nonce() };
}
