import { errorsOf, line, refusalBox } from './fields.ts';
import { html } from './html.ts';
import { sheet } from './layout.ts';
import type { RefusalView } from './route.ts';
import { codeWords as words } from './words/code.ts';
import { sharedWords } from './words/shared.ts';

/** Asks for the tracking code. With the script, a code after `#` is put in, sent, and taken out of the address bar. */
export function codePage({ code = '', refusal }: { readonly code?: string; readonly refusal?: RefusalView }): string {
  return sheet({
    title: refusal === undefined ? words.title : sharedWords.errorInTitle + words.title,
    here: 'status',
    body: html`${refusalBox(refusal, ['code'])}
<h1>${words.heading}</h1>
<p class="lead">${words.lead}</p>
<form method="post" action="/status" class="stack" id="lookup">
${line({ id: 'code', label: words.code, hint: words.codeHint, value: code, type: 'text', complete: 'off', required: true, error: errorsOf(refusal).get('code') })}
<p class="do"><button type="submit">${words.send}</button></p>
</form>
<p class="soft">${words.lost}</p>`,
  });
}
