import type { StatusView } from '../operations/views.ts';
import { area, errorLine, described, hidden } from './fields.ts';
import type { Errors } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Typed } from './status-page.ts';
import { statusWords as words } from './words/status.ts';

/** Says what withdrawing does before it is done, and asks for a tick, since it cannot be undone. */
export function withdrawPart(of: {
  readonly code: string;
  readonly status: StatusView;
  readonly requestId: string;
  readonly errors: Errors;
  readonly typed: Typed;
}): Html | null {
  const { code, status, requestId, errors, typed } = of;
  if (status.closed || status.answered === 'withdrawn' || status.answered === 'confirmed') return null;
  const error = errors.get('sure');
  const open = error !== undefined || errors.has('withdrawWhy');
  return html`<details${open && html` open`}><summary>${words.withdraw}</summary>
<form method="post" action="/status/withdraw" class="stack">
${hidden({ code, requestId })}
<p>${words.withdrawSays}</p>
${area({ id: 'withdrawWhy', label: words.withdrawWhy, optional: words.optional, value: typed.withdrawWhy ?? '', rows: 2, error: errors.get('withdrawWhy') })}
${errorLine('sure', error)}<label class="tick"><input type="checkbox" id="sure" name="sure" value="yes" required${described({ id: 'sure', error })}> ${words.withdrawSure}</label>
<p><button type="submit" class="quiet">${words.withdrawSend}</button></p>
</form></details>`;
}
