import { area, hidden } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sheet } from './layout.ts';
import { codePlate } from './plate.ts';
import { storedText } from './stored.ts';
import type { StatusView } from '../operations/views.ts';
import { receiptWords } from './words/receipt.ts';
import { removalWords as words } from './words/removal.ts';

/** The form that names a secret that was missed. What is typed here is never sent back, not even after a refusal. */
export function removalForm(of: {
  readonly code: string;
  readonly requestId: string;
  readonly error?: string | undefined;
}): Html {
  return html`<form method="post" action="/redact" class="stack">
${hidden({ code: of.code, requestId: of.requestId })}
<p>${words.says}</p>
${area({ id: 'value', label: words.value, value: '', rows: 2, required: true, secret: true, error: of.error })}
<p><button type="submit" class="quiet">${words.send}</button></p>
</form>`;
}

export interface Removed {
  readonly code: string;
  /** How many stored texts held the value. */
  readonly removed: number;
  readonly status: StatusView;
  readonly requestId: string;
}

/** After a missed secret was taken out: where it was, what is stored now, and the code once more. */
export function removedPage({ code, removed, status, requestId }: Removed): string {
  return sheet({
    title: words.title,
    body: html`<div class="box done" role="status"><h1>${words.done}</h1>
<p>${says(removed)}</p></div>
<p>${words.rotate}</p>
<section aria-labelledby="now"><h2 id="now">${words.now}</h2>${storedText(status.what)}</section>
<section aria-labelledby="again"><h2 id="again">${words.code}</h2>${codePlate(code)}
<form method="post" action="/status">${hidden({ code })}<button type="submit">${receiptWords.toStatus}</button></form></section>
<section aria-labelledby="else"><h2 id="else">${words.heading}</h2>${removalForm({ code, requestId })}</section>`,
  });
}

function says(removed: number): string {
  if (removed === 0) return words.none;
  return removed === 1 ? words.one : words.many(removed);
}
