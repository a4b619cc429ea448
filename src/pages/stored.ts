import { html } from './html.ts';
import type { Html } from './html.ts';
import { sharedWords } from './words/shared.ts';

/** A bracketed run without brackets inside, so that the search stays linear in whatever was typed. */
const BRACKETED = /(\[[^[\]]{1,80}\])/u;
/** What our placeholders look like, e.g. `[aws-access-key-id #1]`. */
const PLACEHOLDER = /^\[[a-z][a-z0-9-]{1,48} #[0-9]{1,7}\]$/u;

/** More than this scrolls in a field of its own, which the keyboard can reach; less stands there whole. */
const LONG = { signs: 1_500, lines: 40 };

/** Text as it was stored, line ends kept and placeholders set off as chips. Its direction is its own. */
export function storedText(text: string): Html {
  const isLong = text.length > LONG.signs || text.split('\n').length > LONG.lines;
  const kind = isLong
    ? html` class="stored long" tabindex="0" role="group" aria-label="${sharedWords.longText}"`
    : html` class="stored"`;
  return html`<p${kind} dir="auto">${text.split(BRACKETED).map((part) => (PLACEHOLDER.test(part) ? chip(part) : part))}</p>`;
}

/** Files that came with what somebody wrote, by the names under which their copies are kept. */
export function fileNames(names: readonly string[]): Html | null {
  return names.length === 0 ? null : html`<p class="soft">${sharedWords.files} ${names.join(', ')}</p>`;
}

/** One hidden credential. The class alone carries no meaning: the brackets are part of the text. */
export function chip(placeholder: string): Html {
  return html`<mark class="chip" translate="no">${placeholder}</mark>`;
}
