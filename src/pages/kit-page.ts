import { html } from './html.ts';
import { sheet } from './layout.ts';
import type { PageRoute } from './route.ts';
import { kitWords as words } from './words/kit.ts';

/** What a kit is for. What stands behind `#` never reaches the server, so the page is the same for every kit. */
export const kitRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/kit', handle: () => Promise.resolve({ status: 200, html: kitPage() }) },
];

function kitPage(): string {
  return sheet({
    title: words.title,
    body: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p>${words.probe}</p>
<pre tabindex="0">throughline probe 'KIT'</pre>
<p>${words.git}</p>
<pre tabindex="0">throughline scan --git . 'KIT'</pre>
<p>${words.place}</p>
<pre tabindex="0">throughline scan . --kit 'KIT'</pre>
<p>${words.quotes}</p>
<p class="soft">${words.once}</p>`,
  });
}
