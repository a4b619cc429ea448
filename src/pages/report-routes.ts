import { call } from './calls.ts';
import { receiptPage } from './receipt-page.ts';
import { EMPTY_REPORT, reportPage } from './report-page.ts';
import type { ReportValues } from './report-page.ts';
import { fieldOf, filesOf, nextRequestId, requestIdOf } from './route.ts';
import type { Form, PageAnswer, PageContext, PageFile, PageRoute } from './route.ts';

export const reportRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/', handle: show },
  { method: 'GET', path: '/report', handle: show },
  { method: 'POST', path: '/report', takesFiles: true, handle: send },
];

async function show(ctx: PageContext): Promise<PageAnswer> {
  const organisation = ctx.organisation();
  return {
    status: 200,
    html: reportPage({ values: EMPTY_REPORT, requestId: ctx.nonce(), organisation, work: ctx.work() }),
  };
}

async function send(ctx: PageContext, form: Form, files: readonly PageFile[]): Promise<PageAnswer> {
  const values = valuesOf(form);
  const reported = await call(
    ctx,
    'case.report',
    { ...inputOf(values), ...filesOf(files, 'files') },
    requestIdOf(ctx, form),
  );
  if (reported.ok) return { status: 201, html: receiptPage({ reported: reported.value, requestId: ctx.nonce() }) };
  const { refusal } = reported;
  return {
    status: refusal.status,
    html: reportPage({
      values,
      requestId: nextRequestId(ctx, form, refusal),
      organisation: ctx.organisation(),
      refusal,
      work: ctx.work(),
    }),
  };
}

function valuesOf(form: Form): ReportValues {
  return {
    text: fieldOf(form, 'text'),
    where: fieldOf(form, 'where'),
    urgent: form['urgent'] === 'yes',
    kind: fieldOf(form, 'kind'),
    contact: fieldOf(form, 'contact'),
  };
}

/** Fields that were left empty are left out, and no address means anonymous. */
function inputOf({ text, where, urgent, kind, contact }: ReportValues): object {
  const address = contact.trim();
  return {
    text,
    urgent,
    ...(where.trim() !== '' && { where: where.trim() }),
    ...(kind !== '' && { kind }),
    ...(address === '' ? { anonymous: true } : { contact: address, anonymous: false }),
  };
}
