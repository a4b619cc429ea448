import type { OutcomeView, StatusView } from '../operations/views.ts';
import { area, described, errorLine, hidden } from './fields.ts';
import type { Errors } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Typed } from './status-page.ts';
import { storedText } from './stored.ts';
import { day, moment } from './when.ts';
import { statusWords as words } from './words/status.ts';

export type Answer = keyof typeof words.answers;
export const ANSWERS: readonly Answer[] = ['confirmed', 'disputed', 'second-opinion'];

interface AnswerPart {
  readonly code: string;
  readonly status: StatusView;
  readonly requestId: string;
  readonly errors: Errors;
  readonly typed: Typed;
}

/** The outcome in its four parts, and the two questions while they can be answered. */
export function answerPart(of: AnswerPart): Html | null {
  const { outcome, answered, canAnswer, disputeEndsAt } = of.status;
  if (outcome === null) return null;
  return html`<section class="outcome" aria-labelledby="outcome"><h2 id="outcome">${words.outcome}</h2>
<p class="soft">${moment(outcome.at)}</p>
${PARTS.map((part) => html`<h3>${words[part]}</h3>${storedText(outcome[part])}`)}
${answered !== null && answered !== 'withdrawn' && html`<p class="answered">${words.answered[answered]}</p>`}
${canAnswer && html`${questions(of)}${disputeEndsAt !== null && html`<p class="soft">${words.answerUntil} ${day(disputeEndsAt)}.</p>`}`}
</section>`;
}

const PARTS: readonly Exclude<keyof OutcomeView, 'at'>[] = ['found', 'did', 'why', 'can'];

function questions({ code, requestId, errors, typed }: AnswerPart): Html {
  const error = errors.get('answer');
  return html`<form method="post" action="/status/answer" class="stack questions">
${hidden({ code, requestId })}
<fieldset id="answer" role="radiogroup"${described({ id: 'answer', error })}><legend>${words.question}</legend>${errorLine('answer', error)}
${ANSWERS.map((answer) => choice(answer, typed.answer))}</fieldset>
<div class="why">${area({ id: 'answerWhy', label: words.answerWhy, hint: words.answerWhyHint, value: typed.answerWhy ?? '', rows: 3, error: errors.get('answerWhy') })}</div>
<fieldset><legend>${words.again} <span class="soft">(${words.optional})</span></legend>
<div class="row">${radio('again', 'yes', words.againYes, typed.again)}${radio('again', 'no', words.againNo, typed.again)}</div></fieldset>
<p class="do"><button type="submit">${words.answerSend}</button></p>
</form>`;
}

function choice(answer: Answer, chosen: string | undefined): Html {
  const [label, meaning] = words.answers[answer];
  return html`<label class="tick"><input type="radio" name="answer" value="${answer}" required${answer === chosen && html` checked`}> <span>${label} <span class="soft">${meaning}</span></span></label>`;
}

function radio(name: string, value: string, label: string, chosen: string | undefined): Html {
  return html`<label class="tick"><input type="radio" name="${name}" value="${value}"${value === chosen && html` checked`}> ${label}</label>`;
}
