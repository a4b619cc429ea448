import { CONSUMER_ANSWERS } from '../domain/case/words.ts';
import { call } from './calls.ts';
import { readCode } from './code.ts';
import { incomplete } from './incomplete.ts';
import { movedCodePage, movedPage } from './moved-page.ts';
import type { Typed } from './moved-page.ts';
import { fieldOf, nextRequestId, requestIdOf } from './route.ts';
import type { Form, PageAnswer, PageContext, PageRoute, RefusalView } from './route.ts';
import { movedWords as words } from './words/moved.ts';

/** Where a consumer of a replaced credential says that they have moved, not yet, or that it is not theirs. */
export const movedRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/moved', handle: ask },
  // somebody who presses Enter in the address bar after sending the form
  { method: 'GET', path: '/moved/answer', handle: ask },
  { method: 'POST', path: '/moved', handle: show },
  { method: 'POST', path: '/moved/answer', handle: answer },
];

async function ask(): Promise<PageAnswer> {
  return { status: 200, html: movedCodePage({}) };
}

async function show(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = readCode(form['code']);
  const status = await call(ctx, 'case.consumerStatus', { code });
  if (!status.ok) return { status: status.refusal.status, html: movedCodePage({ code, refusal: status.refusal }) };
  return { status: 200, html: movedPage({ code, status: status.value, requestId: ctx.nonce(), now: ctx.now() }) };
}

async function answer(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = readCode(form['code']);
  const typed = { answer: form['answer'] ?? '', when: (form['when'] ?? '').trim(), note: fieldOf(form, 'note') };
  const given = CONSUMER_ANSWERS.find((one) => one === typed.answer);
  if (given === undefined) return again(ctx, form, code, incomplete('answer', words.answerMissing), typed);
  const when = given === 'not-yet' && typed.when !== '' ? dayOf(typed.when) : null;
  if (Number.isNaN(when)) return again(ctx, form, code, incomplete('when', words.whenWrong), typed);
  const input = {
    code,
    answer: given,
    ...(when === null ? {} : { when }),
    ...(typed.note.trim() === '' ? {} : { note: typed.note }),
  };
  const done = await call(ctx, 'case.consumerAnswer', input, requestIdOf(ctx, form));
  if (!done.ok) return again(ctx, form, code, done.refusal, typed);
  const shown = { code, status: done.value, requestId: ctx.nonce(), now: ctx.now(), isNew: true } as const;
  return { status: 200, html: movedPage(shown) };
}

/** The page again, with what was refused and what was typed; or the page that asks for the code, where that is wrong. */
async function again(
  ctx: PageContext,
  form: Form,
  code: string,
  refusal: RefusalView,
  typed: Typed,
): Promise<PageAnswer> {
  const status = await call(ctx, 'case.consumerStatus', { code });
  if (!status.ok) return { status: status.refusal.status, html: movedCodePage({ code, refusal: status.refusal }) };
  const shown = { code, status: status.value, requestId: nextRequestId(ctx, form, refusal), now: ctx.now() };
  return { status: refusal.status, html: movedPage({ ...shown, refusal, typed }) };
}

/** The end of a day as browsers send it (`YYYY-MM-DD`), in milliseconds; not a number for anything else. */
function dayOf(typed: string): number {
  return /^\d{4}-\d{2}-\d{2}$/u.test(typed) ? Date.parse(`${typed}T23:59:59Z`) : Number.NaN;
}
