import { html } from './html.ts';
import type { Html } from './html.ts';
import { sharedWords } from './words/shared.ts';

/** The tracking code, large, selected as a whole by one click; the button to copy it appears with the script. */
export function codePlate(code: string): Html {
  const words = code.split('-');
  return html`<p class="plate"><strong class="code" id="code" translate="no">${words.map((word, i) => html`<span>${word}${i < words.length - 1 && '-'}</span>`)}</strong></p>
<p class="copy"><button type="button" class="quiet" data-copy="code" data-copied="${sharedWords.copied}" hidden>${sharedWords.copy}</button><span role="status"></span></p>`;
}

/** Where the status of a report is, for a link: the code stands after `#` and so never reaches a server or its logs. */
export function statusAddress(code: string): string {
  return `/status#${encodeURIComponent(code)}`;
}
