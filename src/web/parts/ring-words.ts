import type { Arc, Ring } from '../../operations/views.ts';
import { ARCS } from './ring-geometry.ts';

export const ARC_NAMES: Readonly<Record<Arc, string>> = {
  received: 'Received',
  classified: 'Classified',
  acted: 'Acted on',
  verified: 'Verified',
  told: 'Told',
};

export const ARC_STATES: Readonly<Record<Ring[Arc], string>> = {
  done: 'done',
  now: 'in progress',
  open: 'still owed',
  'not-needed': 'not needed',
};

/** The ring for somebody who does not see it: "The loop: received done, …, told still owed." */
export function ringInWords(ring: Ring): string {
  return `The loop: ${ARCS.map((arc) => `${ARC_NAMES[arc].toLowerCase()} ${ARC_STATES[ring[arc]]}`).join(', ')}.`;
}

/** How many of the arcs owe nothing any more. */
export function arcsSettled(ring: Ring): number {
  return ARCS.filter((arc) => ring[arc] === 'done' || ring[arc] === 'not-needed').length;
}
