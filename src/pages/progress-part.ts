import type { Arc, StatusView } from '../operations/views.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { ARCS, ringPicture } from './ring.ts';
import { day } from './when.ts';
import { statusWords as words } from './words/status.ts';
import type { Phase } from './words/status.ts';

/** The ring beside its legend, what happens next, and until when it is promised. */
export function progressPart(status: StatusView, now: number): Html {
  const { ring } = status;
  const phase = phaseOf(status);
  return html`<div class="progress">
${ringPicture(ring, ringLabel(status), centre(status))}
<div><h1>${words.headings[phase]}</h1>
<p class="lead">${words.next[phase]}</p>
${promise(status, now)}</div></div>
<ol class="legend">${ARCS.map((arc) => html`<li class="${ring[arc]}"><span class="bar"></span>${words.arcs[arc]}<span class="soft">${stateOf(status, arc)}</span></li>`)}</ol>`;
}

/** The ring in words: "How far it is: Received: done, Classified: in work, …" */
function ringLabel(status: StatusView): string {
  return `${words.ring}: ${ARCS.map((arc) => `${words.arcs[arc]}: ${stateOf(status, arc)}`).join(', ')}.`;
}

function stateOf({ ring, canAnswer }: StatusView, arc: Arc): string {
  return arc === 'told' && canAnswer && ring.told === 'now' ? words.yourTurn : words.arcStates[ring[arc]];
}

function centre({ ring, closed }: StatusView): Html {
  if (closed) return html`<text class="count small" x="60" y="66" aria-hidden="true">${words.ringClosed}</text>`;
  const owed = ARCS.filter((arc) => ring[arc] !== 'not-needed');
  const count = words.ringCount(owed.filter(isDone(ring)).length, owed.length);
  return html`<text class="count" x="60" y="67" aria-hidden="true">${count}</text>`;
}

function isDone(ring: StatusView['ring']): (arc: Arc) => boolean {
  return (arc) => ring[arc] === 'done';
}

/** The reporter's own answer counts for more than the stage of a case that may hold other reports too. */
function phaseOf({ answered, canAnswer, closed, outcome, stage }: StatusView): Phase {
  if (answered === 'withdrawn') return 'withdrawn';
  if (closed) return 'closed';
  if (canAnswer) return 'told';
  if (answered !== null) return answered;
  return outcome === null ? stage : 'told';
}

function promise({ promise: { what, by }, answered, closed }: StatusView, now: number): Html | null {
  if (what === 'nothing' || by === null || closed || answered === 'withdrawn') return null;
  return html`<p class="promise">${words.promise[what]} <strong>${day(by)}</strong>.</p>${by < now && html`<p class="late">${words.late}</p>`}`;
}
