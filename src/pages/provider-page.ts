import { says } from './fields.ts';
import { html } from './html.ts';
import { sheet } from './layout.ts';
import type { RefusalView } from './route.ts';
import { providerWords as words } from './words/provider.ts';

/** Somebody came back from the identity provider and is not in. */
export function backFromProvider(refusal: RefusalView): string {
  return sheet({
    title: words.notIn,
    isApart: true,
    body: html`<h1>${words.notIn}</h1>
<p class="lead">${refusal.title}</p>
${says(refusal.detail, refusal.title)}
${says(refusal.next, refusal.detail)}
<p><a href="/desk/">${words.signIn}</a></p>`,
  });
}

/** Somebody is in, and their groups no longer make them what nobody else is. */
export function keptAdministratorPage(): string {
  return sheet({
    title: words.kept,
    isApart: true,
    body: html`<h1>${words.kept}</h1>
<p class="lead">${words.keptWhy}</p>
<p>${words.keptNext}</p>
<p><a href="/desk/">${words.goOn}</a></p>`,
  });
}
