import type {
  EnteredShareView,
  RefusedShareView,
  ShareDoorView,
  ShareLogLine,
} from '../operations/engagement/shares/views.ts';
import { errorLine, hidden, says } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sheet } from './layout.ts';
import type { RefusalView } from './route.ts';
import { shownPart } from './share-shown.ts';
import { moment } from './when.ts';
import { shareWords as words } from './words/share.ts';

/** What stands before the button: for whom, from whom, until when. Nothing of the report, not even its name. */
export function doorPage(of: {
  readonly code: string;
  readonly door: ShareDoorView;
  readonly refused?: RefusedShareView;
}): string {
  const { code, door, refused } = of;
  const isEnded = door.state !== 'open';
  return page(
    isEnded ? words.endedTitle : words.title,
    html`${refused !== undefined && turnedAway(refused)}
<h1>${isEnded ? words.endedTitle : words.title}</h1>
${isEnded && html`<p class="lead">${words.ended[door.state]}</p>`}
${about(door)}
${!isEnded && (door.lockedUntil === null ? enterForm(code, door, refused) : locked(door.lockedUntil))}`,
  );
}

/** After the button: the report, what can be done with it, and everything that was done with it. */
export function enteredPage(of: {
  readonly code: string;
  readonly share: EnteredShareView;
  /** The first page that is shown, from 1. */
  readonly from: number;
}): string {
  const { code, share, from } = of;
  const { door, ticket, ends } = share;
  return page(
    share.document,
    html`<h1>${share.document}</h1>
${about(door)}
${share.download ? downloadForm(code, ticket) : html`<p class="soft">${words.noDownload}</p>`}
<section aria-labelledby="report"><h2 id="report">${words.report}</h2>
${shownPart({ code, ticket, shows: share.shows, from })}</section>
<p class="soft">${words.closes} ${moment(ends)}. ${words.again}</p>
${logPart(share.log)}`,
  );
}

/** A refusal that has no place on one of the other pages. */
export function shareProblemPage(refusal: RefusalView): string {
  return page(
    refusal.title,
    html`<h1>${refusal.title}</h1>
${says(refusal.detail, refusal.title)}
${says(refusal.next, refusal.detail)}`,
  );
}

function page(title: string, body: Html): string {
  return sheet({ title, body, isApart: true });
}

function about({ recipient, from, until }: ShareDoorView): Html {
  return html`<dl class="facts"><dt>${words.recipient}</dt><dd>${recipient}</dd>
<dt>${words.from}</dt><dd>${from}</dd>
<dt>${words.until}</dt><dd>${moment(until)}</dd></dl>`;
}

function enterForm(code: string, { needsPassphrase }: ShareDoorView, refused: RefusedShareView | undefined): Html {
  const error = refused?.why === 'passphrase' ? words.wrong : undefined;
  return html`<p>${words.before}</p>
<form method="post" action="/share/${code}" class="stack">
${needsPassphrase && passphraseField(error)}
<p class="do"><button type="submit">${words.enter}</button></p>
</form>
<p class="soft">${words.notYou}</p>`;
}

function passphraseField(error: string | undefined): Html {
  return html`<div class="field${error !== undefined && ' wrong'}"><label for="passphrase">${words.passphrase}</label>
<p class="hint" id="passphrase-hint">${words.passphraseHint}</p>${errorLine('passphrase', error)}
<input id="passphrase" name="passphrase" type="password" autocomplete="off" required aria-describedby="passphrase-hint"></div>`;
}

function turnedAway({ why, triesLeft, door }: RefusedShareView): Html | null {
  if (why !== 'passphrase') return null;
  return html`<div class="box refused" role="alert" tabindex="-1" autofocus><p>${words.wrong}</p>
${door.lockedUntil === null && triesLeft !== null && html`<p>${words.triesLeft(triesLeft)}</p>`}<p>${words.recorded}</p></div>`;
}

function locked(until: number): Html {
  return html`<p class="box refused" role="status">${words.locked} ${moment(until)}. ${words.lockedNext}</p>`;
}

function downloadForm(code: string, ticket: string): Html {
  return html`<form method="post" action="/share/${code}/download" class="row">${hidden({ ticket })}<button type="submit">${words.download}</button></form>
<p class="soft">${words.downloadHint}</p>`;
}

function logPart(log: readonly ShareLogLine[]): Html {
  return html`<section aria-labelledby="log"><h2 id="log">${words.log}</h2>
<ul class="share-log">${log.map(({ act, at }) => html`<li>${words.acts[act]}: ${moment(at)}</li>`)}</ul></section>`;
}
