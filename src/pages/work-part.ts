import { workScript } from './assets.ts';
import { hidden } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { Work } from './route.ts';
import { reportWords as words } from './words/report.ts';

/** What a form brings besides its words. A script finds the number; without one, the time says when the form may be sent. */
export function workPart({ challenge, bits, waitSeconds }: Work): Html {
  return html`<div class="box" id="work" role="status" data-script="${workScript.path}" data-bits="${bits}" data-runs="${words.workRuns}" data-done="${words.workDone}" data-sends="${words.workSends}">
${hidden({ challenge, proof: '' })}<p>${words.work} <span>${words.workWaits} ${String(waitSeconds)} ${words.workSeconds}</span></p></div>`;
}
