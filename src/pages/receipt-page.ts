import type { ReportedView } from '../operations/views.ts';
import { hidden } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sheet } from './layout.ts';
import { codePlate, statusAddress } from './plate.ts';
import { removalForm } from './removal.ts';
import { chip, storedText } from './stored.ts';
import { receiptWords as words } from './words/receipt.ts';
import { removalWords } from './words/removal.ts';

export interface Reported {
  readonly reported: ReportedView;
  readonly requestId: string;
}

/** What a reporter leaves with: the code, the receipt, and a look at what was stored. */
export function receiptPage({ reported, requestId }: Reported): string {
  const { code, stored } = reported;
  return sheet({
    title: words.title,
    body: html`<h1>${words.heading}</h1>
<p class="lead">${words.lead}</p>
<section class="keep" aria-labelledby="code-is"><h2 id="code-is">${words.codeHeading}</h2>
${codePlate(code)}
<p>${words.codeSays}</p>
<div class="row">
<form method="post" action="/status">${hidden({ code })}<button type="submit">${words.toStatus}</button></form>
${receiptForm(code)}
</div>
<p class="soft">${words.downloadSays}</p>
<p><a class="way" href="${statusAddress(code)}">${words.bookmark}</a></p>
<p class="soft">${words.bookmarkSays}</p></section>
<section aria-labelledby="stored-is"><h2 id="stored-is">${words.storedHeading}</h2>
${hiddenSays(reported)}
${storedText(stored.what)}
${stored.where !== null && html`<h3>${words.where}</h3>${storedText(stored.where)}`}
${reported.files.length > 0 && html`<h3>${words.files}</h3><ul>${reported.files.map(kept)}</ul>`}</section>
<section aria-labelledby="else"><h2 id="else">${removalWords.heading}</h2>${removalForm({ code, requestId })}</section>`,
  });
}

/** A button that downloads the receipt; the code goes in the body. */
export function receiptForm(code: string): Html {
  return html`<form method="post" action="/receipt">${hidden({ code })}<button type="submit" class="quiet">${words.download}</button></form>`;
}

function kept({ name, about: { count, dropped } }: ReportedView['files'][number]): Html {
  return html`<li>${name}: ${words.inFile(count)}${dropped.length > 0 && ` ${words.notInCopy(dropped)}`}</li>`;
}

function hiddenSays({ hidden: found }: ReportedView): Html {
  if (found.length === 0) return html`<p>${words.noneHidden}</p>`;
  return html`<p>${found.length === 1 ? words.oneHidden : words.manyHidden(found.length)}</p>
<ul class="chips">${found.map(({ placeholder }) => html`<li>${chip(placeholder)}</li>`)}</ul>`;
}
