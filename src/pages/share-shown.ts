import { PAGES_AT_ONCE } from '../operations/engagement/shares/drawn-ahead.ts';
import type { ShownView } from '../operations/engagement/shares/views.ts';
import { hidden } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { shareWords as words } from './words/share.ts';

/** A report as it looks: as pictures of its pages, or as words in a frame in which nothing runs. */
export function shownPart(of: {
  readonly code: string;
  readonly ticket: string;
  readonly shows: ShownView;
  readonly from: number;
}): Html {
  const { code, ticket, shows } = of;
  if (shows.kind === 'none') return html`<p>${shows.says}</p>`;
  if (shows.kind === 'words')
    return html`<iframe class="report" src="/share-words/${ticket}" title="${words.words}" sandbox></iframe>`;
  const from = Math.min(Math.max(1, of.from), shows.count);
  const to = Math.min(shows.count, from + PAGES_AT_ONCE - 1);
  const pages = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const steps = html`<div class="row">${from > 1 && step(code, ticket, Math.max(1, from - PAGES_AT_ONCE), words.earlier)}${to < shows.count && step(code, ticket, to + 1, words.later)}</div>`;
  return html`<p id="pages">${words.pages(from, to, shows.count)}</p>${steps}
${pages.map((page) => html`<img class="sheet" src="/share-page/${ticket}/${page}" alt="${words.page(page, shows.count)}">`)}
${steps}`;
}

function step(code: string, ticket: string, from: number, label: string): Html {
  return html`<form method="post" action="/share/${code}/pages">${hidden({ ticket, from: String(from) })}<button type="submit" class="quiet">${label}</button></form>`;
}
