import type { Arc, Ring } from '../operations/views.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The five arcs in the order in which a loop closes. */
export const ARCS: readonly Arc[] = ['received', 'classified', 'acted', 'verified', 'told'];

const CENTRE = 60;
const RADIUS = 48;
/** Degrees from one arc to the next, and of the gap between two; round ends reach 6 degrees into it on each side. */
const STEP = 360 / ARCS.length;
const GAP = 18;

/**
 * The ring as SVG, clockwise from twelve o'clock. State is told by width and by dashes, not by colour alone:
 * done is full, in work is a full outline that is begun, to come is a thin line, not needed is dotted.
 * It is a picture for those who see it; `label` is its text for those who do not.
 */
export function ringPicture(ring: Ring, label: string, centre: Html): Html {
  return html`<svg class="ring" viewBox="0 0 120 120" role="img" aria-label="${label}">
${ARCS.map((arc, i) => arcPicture(ring[arc], i * STEP + GAP / 2, (i + 1) * STEP - GAP / 2))}${centre}</svg>`;
}

/** The path of an arc between two angles in degrees, clockwise from twelve o'clock, to a tenth of a unit. */
export function arcPath(from: number, to: number): string {
  const [x1, y1] = pointAt(from);
  const [x2, y2] = pointAt(to);
  return `M${x1} ${y1}A${RADIUS} ${RADIUS} 0 ${to - from > 180 ? 1 : 0} 1 ${x2} ${y2}`;
}

function arcPicture(state: Ring[Arc], from: number, to: number): Html {
  const whole = html`<path class="arc ${state}" d="${arcPath(from, to)}"/>`;
  if (state !== 'now') return whole;
  return html`${whole}<path class="arc begun" d="${arcPath(from, from + (to - from) / 2)}"/>`;
}

function pointAt(degrees: number): readonly [number, number] {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [tenth(CENTRE + RADIUS * Math.cos(angle)), tenth(CENTRE + RADIUS * Math.sin(angle))];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
