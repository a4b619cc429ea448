import { says } from './fields.ts';
import { html } from './html.ts';
import { sheet } from './layout.ts';
import type { RefusalView } from './route.ts';
import { problemWords as words } from './words/problem.ts';
import { sharedWords } from './words/shared.ts';

/** Any refusal that has no form of its own to come back in. */
export function problemPage(refusal: RefusalView): string {
  return sheet({
    title: words.title,
    body: html`<h1>${refusal.title}</h1>
${says(refusal.detail, refusal.title)}
${says(refusal.next, refusal.detail)}
${ways}`,
  });
}

export function notFoundPage(): string {
  return sheet({
    title: words.notFoundTitle,
    body: html`<h1>${words.notFoundTitle}</h1>
<p class="lead">${words.notFound}</p>
<p>${words.notFoundNext}</p>
${ways}`,
  });
}

const ways = html`<ul><li><a href="/">${sharedWords.report}</a></li><li><a href="/status">${sharedWords.lookUp}</a></li></ul>`;
