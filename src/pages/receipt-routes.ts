import { call } from './calls.ts';
import { readCode } from './code.ts';
import { codePage } from './code-page.ts';
import { removedPage } from './removal.ts';
import { fieldOf, requestIdOf } from './route.ts';
import type { Form, PageAnswer, PageContext, PageRoute } from './route.ts';
import { statusAgain } from './status-routes.ts';

export const receiptRoutes: readonly PageRoute[] = [
  { method: 'POST', path: '/receipt', handle: download },
  { method: 'POST', path: '/redact', handle: redact },
];

async function download(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = readCode(form['code']);
  const got = await call(ctx, 'case.receipt', { code });
  if (!got.ok) return { status: got.refusal.status, html: codePage({ code, refusal: got.refusal }) };
  return { status: 200, file: { name: 'throughline-receipt.json', type: 'application/json', text: got.value.receipt } };
}

/** The value that goes is in `form` only; no page is ever given it. */
async function redact(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = readCode(form['code']);
  const value = fieldOf(form, 'value');
  const done = await call(ctx, 'case.redactOwn', { code, value }, requestIdOf(ctx, form));
  if (!done.ok) return await statusAgain(ctx, { code, refusal: atValue(done.refusal), typed: {} });
  const { removed, status } = done.value;
  return { status: 200, html: removedPage({ code, removed, status, requestId: ctx.nonce() }) };
}

/** A refusal that names no field is about the one field of this form, so that the form is found open. */
function atValue<R extends { readonly title: string; readonly reason: string; readonly fields?: readonly object[] }>(
  refusal: R,
): R {
  const aboutValue = refusal.reason === 'no-such-text' || refusal.reason === 'text-too-short';
  return aboutValue && refusal.fields === undefined
    ? { ...refusal, fields: [{ field: 'value', says: refusal.title }] }
    : refusal;
}
