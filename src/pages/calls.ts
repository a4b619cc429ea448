import type { ConsumerStatusView } from '../operations/case/views.ts';
import type { Download } from '../operations/download.ts';
import type {
  EnteredShareView,
  RefusedShareView,
  ShareDoorView,
  ShareWordsView,
} from '../operations/engagement/shares/views.ts';
import type { ReportedView, StatusView } from '../operations/views.ts';
import type { PageContext, RefusalView } from './route.ts';

/** What the reporter's operations answer. */
export interface Answers {
  readonly 'case.report': ReportedView;
  readonly 'case.status': StatusView;
  /** The receipt is the text of the file that the offline verifier takes. */
  readonly 'case.receipt': { readonly receipt: string; readonly proven: boolean };
  readonly 'case.reporterMessage': StatusView;
  readonly 'case.answer': StatusView;
  readonly 'case.withdraw': StatusView;
  readonly 'case.consumerStatus': ConsumerStatusView;
  readonly 'case.consumerAnswer': ConsumerStatusView;
  readonly 'share.show': ShareDoorView;
  readonly 'share.enter': EnteredShareView | RefusedShareView;
  readonly 'share.look': EnteredShareView;
  readonly 'share.page': Download;
  readonly 'share.words': ShareWordsView;
  readonly 'share.download': Download | RefusedShareView;
  readonly 'case.redactOwn': { readonly removed: number; readonly status: StatusView };
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: RefusalView };

/** Calls a reporter's operation and knows the type of its answer. */
export async function call<K extends keyof Answers>(
  ctx: PageContext,
  operation: K,
  input: object,
  requestId?: string,
): Promise<Outcome<Answers[K]>> {
  const called = await ctx.call(operation, input, requestId === undefined ? {} : { idempotencyKey: requestId });
  return called.ok ? { ok: true, value: answered<K>(called.value) } : called;
}

/** The registry builds each answer with the type of its operation in views.ts; it crosses no wire on its way here. */
function answered<K extends keyof Answers>(value: unknown): Answers[K] {
  return value as Answers[K];
}
