import { call } from './calls.ts';
import { readCode } from './code.ts';
import type { Form, PageAnswer, PageContext, PageRoute } from './route.ts';
import { sharedWordsFrame } from './share-frame.ts';
import { doorPage, enteredPage, shareProblemPage } from './share-page.ts';

/**
 * Where the recipient of a share looks at the report and downloads it. A GET of the link reveals and uses up nothing, as
 * often as it comes. The page after the button, its pictures and its frame carry a ticket, and each asks anew whether the share
 * still gives what they show.
 */
export const shareRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/share/:code', handle: knock },
  { method: 'POST', path: '/share/:code', handle: enter },
  { method: 'POST', path: '/share/:code/pages', handle: turn },
  { method: 'POST', path: '/share/:code/download', handle: download },
  // somebody who presses Enter in the address bar after a form
  { method: 'GET', path: '/share/:code/pages', handle: knock },
  { method: 'GET', path: '/share/:code/download', handle: knock },
  { method: 'GET', path: '/share-page/:ticket/:page', handle: picture },
  { method: 'GET', path: '/share-words/:ticket', handle: frame },
];

async function knock(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = readCode(form['code']);
  const shown = await call(ctx, 'share.show', { code });
  if (!shown.ok) return problem(shown.refusal);
  return { status: shown.value.state === 'gone' ? 410 : 200, html: doorPage({ code, door: shown.value }) };
}

async function enter(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = readCode(form['code']);
  const passphrase = form['passphrase'] ?? '';
  const entered = await call(ctx, 'share.enter', { code, ...(passphrase === '' ? {} : { passphrase }) });
  if (!entered.ok) return problem(entered.refusal);
  const share = entered.value;
  if (share.kind === 'refused')
    return { status: share.why === 'ended' ? 410 : 403, html: doorPage({ code, door: share.door, refused: share }) };
  return { status: 200, html: enteredPage({ code, share, from: 1 }), as: 'framing' };
}

/** Other pages of a report that is open. */
async function turn(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = readCode(form['code']);
  const from = numberOf(form['from']);
  const again = await call(ctx, 'share.look', { ticket: form['ticket'] ?? '', from });
  if (!again.ok) return problem(again.refusal);
  return { status: 200, html: enteredPage({ code, share: again.value, from }), as: 'framing' };
}

async function download(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const code = readCode(form['code']);
  const got = await call(ctx, 'share.download', { ticket: form['ticket'] ?? '' });
  if (!got.ok) return problem(got.refusal);
  const file = got.value;
  if ('kind' in file) return { status: 410, html: doorPage({ code, door: file.door, refused: file }) };
  return { status: 200, bytes: file.bytes, type: file.type, saveAs: file.name };
}

async function picture(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const seen = await call(ctx, 'share.page', { ticket: form['ticket'] ?? '', page: numberOf(form['page']) });
  if (!seen.ok) return problem(seen.refusal);
  return { status: 200, bytes: seen.value.bytes, type: seen.value.type, saveAs: null };
}

async function frame(ctx: PageContext, form: Form): Promise<PageAnswer> {
  const seen = await call(ctx, 'share.words', { ticket: form['ticket'] ?? '' });
  if (!seen.ok) return problem(seen.refusal);
  return { status: 200, html: sharedWordsFrame(seen.value.html), as: 'framed' };
}

function problem(refusal: Parameters<typeof shareProblemPage>[0]): PageAnswer {
  return { status: refusal.status, html: shareProblemPage(refusal) };
}

/** A number as somebody typed it, or forged it; what is none is the first page. */
function numberOf(typed: string | undefined): number {
  return /^[1-9][0-9]{0,4}$/u.test(typed ?? '') ? Number(typed) : 1;
}
