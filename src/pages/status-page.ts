import type { StatusView } from '../operations/views.ts';
import { answerPart } from './answer-part.ts';
import { errorsOf, hidden, refusalBox } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sheet } from './layout.ts';
import { messagesPart } from './messages-part.ts';
import { progressPart } from './progress-part.ts';
import { receiptForm } from './receipt-page.ts';
import { removalForm } from './removal.ts';
import type { RefusalView } from './route.ts';
import { fileNames, storedText } from './stored.ts';
import { moment } from './when.ts';
import { withdrawPart } from './withdraw-part.ts';
import { removalWords } from './words/removal.ts';
import { sharedWords } from './words/shared.ts';
import { noticeWords, statusWords as words } from './words/status.ts';
import type { Notice } from './words/status.ts';

export interface StatusSheet {
  readonly code: string;
  readonly status: StatusView;
  /** An id for each form of this page, so that sending one twice counts once. */
  readonly requestIds: RequestIds;
  /** Milliseconds since 1970, to say whether a promise is late. */
  readonly now: number;
  /** What was done just now. */
  readonly notice?: Notice;
  /** What was refused just now, and what was typed. A value to be taken out is never among it. */
  readonly refusal?: RefusalView;
  readonly typed?: Typed;
}
export interface RequestIds {
  readonly message: string;
  readonly answer: string;
  readonly withdraw: string;
  readonly redact: string;
}
/** Texts and choices of the forms on this page by field name. */
export type Typed = Readonly<Partial<Record<'text' | 'answer' | 'answerWhy' | 'again' | 'withdrawWhy', string>>>;

const FIELDS = ['text', 'answer', 'answerWhy', 'withdrawWhy', 'sure', 'value'];

/** Everything that a reporter may know under a code, and everything that can be said back. */
export function statusPage(of: StatusSheet): string {
  const { code, status, requestIds, refusal, typed = {} } = of;
  const errors = errorsOf(refusal);
  return sheet({
    title: refusal === undefined ? words.title : sharedWords.errorInTitle + words.title,
    here: 'status',
    body: html`${refusalBox(refusal, FIELDS)}${noticeBox(of.notice)}
${progressPart(status, of.now)}
${answerPart({ code, status, requestId: requestIds.answer, errors, typed })}
${messagesPart({ code, messages: status.messages, open: !status.closed, requestId: requestIds.message, errors, typed })}
<section aria-labelledby="reported"><h2 id="reported">${words.reported}</h2>
<p class="soft">${words.sent} ${moment(status.reportedAt)}</p>
${storedText(status.what)}${fileNames(status.files)}
<details${errors.has('value') && html` open`}><summary>${removalWords.later}</summary>${removalForm({ code, requestId: requestIds.redact, error: errors.get('value') })}</details></section>
<div class="row">${receiptForm(code)}${refresh(code)}</div>
${withdrawPart({ code, status, requestId: requestIds.withdraw, errors, typed })}`,
  });
}

function noticeBox(notice: Notice | undefined): Html | null {
  return notice === undefined
    ? null
    : html`<p class="box done" role="status" tabindex="-1" autofocus>${noticeWords[notice]}</p>`;
}

function refresh(code: string): Html {
  return html`<form method="post" action="/status">${hidden({ code })}<button type="submit" class="quiet">${words.refresh}</button></form>`;
}
