import { CONSUMER_ANSWERS } from '../domain/case/words.ts';
import type { ConsumerAnswer } from '../domain/case/words.ts';
import type { ConsumerStatusView } from '../operations/case/views.ts';
import { area, described, errorLine, errorsOf, hidden, line, refusalBox } from './fields.ts';
import type { Errors } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sheet } from './layout.ts';
import type { RefusalView } from './route.ts';
import { day, moment } from './when.ts';
import { movedWords as words } from './words/moved.ts';
import { sharedWords } from './words/shared.ts';

interface MovedSheet {
  readonly code: string;
  readonly status: ConsumerStatusView;
  readonly requestId: string;
  /** Milliseconds since 1970, to say whether the day has passed. */
  readonly now: number;
  /** It was answered just now. */
  readonly isNew?: true;
  readonly refusal?: RefusalView;
  readonly typed?: Typed;
}
export type Typed = Readonly<Partial<Record<'answer' | 'when' | 'note', string>>>;

/** Asks a consumer for the code of their mail. With the script, a code after `#` is sent at once and taken out of the address bar. */
export function movedCodePage({
  code = '',
  refusal,
}: {
  readonly code?: string;
  readonly refusal?: RefusalView;
}): string {
  return page(
    refusal,
    html`${refusalBox(refusal, ['code'])}
<h1>${words.title}</h1>
<p class="lead">${words.codeLead}</p>
<form method="post" action="/moved" class="stack" id="lookup">
${line({ id: 'code', label: words.code, hint: words.codeHint, value: code, type: 'text', complete: 'off', required: true, error: errorsOf(refusal).get('code') })}
<p class="do"><button type="submit">${words.codeSend}</button></p>
</form>
<p class="soft">${words.codeLost}</p>`,
  );
}

/** What is asked of one consumer, and the three answers. */
export function movedPage(of: MovedSheet): string {
  const { code, status, requestId, now, refusal, typed = {} } = of;
  const { answer, answeredAt } = status;
  return page(
    refusal,
    html`${refusalBox(refusal, ['answer', 'when', 'note'])}${answer !== null && of.isNew === true && html`<p class="box done" role="status" tabindex="-1" autofocus>${words.answered[answer]}</p>`}
<h1>${words.title}</h1>
<p class="lead">${words.lead(status.identity)}</p>
<p>${words.by} ${day(status.by)}. ${words.asks(status.asks)}.</p>
${now > status.by && answer !== 'moved' && html`<p>${words.late}</p>`}
<p>${words.what}</p>
<p class="soft">${words.you}: ${status.name}</p>
${answer !== null && of.isNew !== true && html`<p class="answered">${words.answered[answer]}${answeredAt !== null && html` <span class="soft">${moment(answeredAt)}</span>`}</p>`}
${answer !== null && html`<p class="soft">${words.change}</p>`}
${form(code, requestId, typed, errorsOf(refusal))}`,
  );
}

function form(code: string, requestId: string, typed: Typed, errors: Errors): Html {
  const error = errors.get('answer');
  return html`<form method="post" action="/moved/answer" class="stack questions">
${hidden({ code, requestId })}
<fieldset id="answer" role="radiogroup"${described({ id: 'answer', error })}><legend>${words.question}</legend>${errorLine('answer', error)}
${CONSUMER_ANSWERS.map((answer) => choice(answer, typed.answer))}</fieldset>
${dayField(typed.when ?? '', errors.get('when'))}
${area({ id: 'note', label: words.note, hint: words.noteHint, optional: words.optional, value: typed.note ?? '', rows: 3, error: errors.get('note') })}
<p class="do"><button type="submit">${words.send}</button></p>
</form>`;
}

function choice(answer: ConsumerAnswer, chosen: string | undefined): Html {
  const [label, meaning] = words.answers[answer];
  return html`<label class="tick"><input type="radio" name="answer" value="${answer}" required${answer === chosen && html` checked`}> <span>${label} <span class="soft">${meaning}</span></span></label>`;
}

function dayField(value: string, error: string | undefined): Html {
  return html`<div class="field${error !== undefined && ' wrong'}"><label for="when">${words.when} <span class="soft">(${words.optional})</span></label>
<p class="hint" id="when-hint">${words.whenHint}</p>${errorLine('when', error)}
<input id="when" name="when" type="date" value="${value}"${described({ id: 'when', hint: words.whenHint, error })}></div>`;
}

function page(refusal: RefusalView | undefined, body: Html): string {
  return sheet({ title: refusal === undefined ? words.title : sharedWords.errorInTitle + words.title, body });
}
