import type { StatusView } from '../operations/views.ts';
import { area, filesField, hidden } from './fields.ts';
import type { Errors } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Typed } from './status-page.ts';
import { fileNames, storedText } from './stored.ts';
import { moment } from './when.ts';
import { statusWords as words } from './words/status.ts';

/** What was written in both directions, oldest first, and the form to write while the report is open. */
export function messagesPart(of: {
  readonly code: string;
  readonly messages: StatusView['messages'];
  readonly open: boolean;
  readonly requestId: string;
  readonly errors: Errors;
  readonly typed: Typed;
}): Html | null {
  const { code, messages, requestId, errors, typed } = of;
  if (messages.length === 0 && !of.open) return null;
  return html`<section aria-labelledby="messages"><h2 id="messages">${words.messages}</h2>
${messages.length === 0 ? html`<p class="soft">${words.noMessages}</p>` : html`<ol class="talk">${messages.map(message)}</ol>`}
${
  of.open &&
  html`<form method="post" action="/status/message" enctype="multipart/form-data" class="stack">
${hidden({ code, requestId })}
${area({ id: 'text', label: words.message, hint: words.messageHint, value: typed.text ?? '', rows: 3, required: true, error: errors.get('text') })}
${filesField({ id: 'files', label: words.files, optional: words.optional, error: errors.get('files') })}
<p><button type="submit" class="quiet">${words.messageSend}</button></p>
</form>`
}</section>`;
}

function message({ from, body, files, at }: StatusView['messages'][number]): Html {
  return html`<li class="${from}"><p class="soft">${from === 'desk' ? words.fromDesk : words.fromReporter}, ${moment(at)}</p>${storedText(body)}${fileNames(files)}</li>`;
}
