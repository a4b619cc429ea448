import type { Arc, Ring } from '../../operations/views.ts';

const ARCS: readonly Arc[] = ['received', 'classified', 'acted', 'verified', 'told'];
const SIGNS: Readonly<Record<Ring[Arc], string>> = { done: '●', now: '◐', open: '○', 'not-needed': '·' };

/** The ring as a line of text: `●●◐○○`. */
export function ringText(ring: Ring): string {
  return ARCS.map((arc) => SIGNS[ring[arc]]).join('');
}
