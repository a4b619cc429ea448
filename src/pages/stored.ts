import { html } from './html.ts';
import type { Html } from './html.ts';

/** A bracketed run without brackets inside, so that the search stays linear in whatever was typed. */
const BRACKETED = /(\[[^[\]]{1,80}\])/u;
/** What our placeholders look like, e.g. `[aws-access-key-id #1]`. */
const PLACEHOLDER = /^\[[a-z][a-z0-9-]{1,48} #[0-9]{1,7}\]$/u;

/** Text as it was stored, line ends kept and placeholders set off as chips. Its direction is its own. */
export function storedText(text: string): Html {
  return html`<p class="stored" dir="auto">${text.split(BRACKETED).map((part) => (PLACEHOLDER.test(part) ? chip(part) : part))}</p>`;
}

/** One hidden credential. The class alone carries no meaning: the brackets are part of the text. */
export function chip(placeholder: string): Html {
  return html`<mark class="chip" translate="no">${placeholder}</mark>`;
}
