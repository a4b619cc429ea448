import { icon, script, styleSheet } from './assets.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sharedWords as words } from './words/shared.ts';

export interface Sheet {
  readonly title: string;
  readonly body: Html;
  /** Which of the two links in the head is this page. */
  readonly here?: 'report' | 'status';
  /** Whose desk this is, as an administrator has written it; null where nobody has. */
  readonly organisation?: string | null;
  /** For somebody who has nothing to report: without the links and the words that are for reporters. */
  readonly isApart?: true;
}

/** A whole document around a page's main part. */
export function sheet({ title, body, here, organisation = null, isApart }: Sheet): string {
  return String(html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · ${words.product}</title>
<link rel="icon" href="${icon.path}" type="image/svg+xml">
<link rel="stylesheet" href="${styleSheet.path}">
<script type="module" src="${script.path}"></script>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<p class="brand">${mark}${words.product}${organisation !== null && html` <span class="soft">${organisation}</span>`}</p>
${isApart !== true && html`<nav aria-label="${words.navigation}">${link('/', words.report, here === 'report')}${link('/status', words.lookUp, here === 'status')}</nav>`}
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer><p>${isApart === true ? words.footApart : words.foot}</p></footer>
</body>
</html>
`);
}

function link(to: string, label: string, here: boolean): Html {
  return here ? html`<a href="${to}" aria-current="page">${label}</a>` : html`<a href="${to}">${label}</a>`;
}

/** The ring with its last gap, small: the product's mark. */
const mark = html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 3a9 9 0 1 1-8.2 5.3"/><circle cx="7.2" cy="4.4" r="1.7"/></svg>`;
