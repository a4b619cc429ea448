import type { Millis } from '../../domain/kit/ids.ts';

/** A moment as an export writes it; `says` where it is there and cannot be one. */
export interface Moment {
  readonly at: Millis | null;
  readonly says: string | null;
}

/** Nothing that we read was made before computers counted time, and nothing is planned for the time after. */
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * Reads a date (`2026-11-21`), a moment of RFC 3339 with or without its zone (UTC then; a blank for its T), or Unix seconds
 * or milliseconds as a number. Years such as 0001 and 9999, which systems write for "never", give none, and it is said.
 */
export function moment(value: unknown, what: string): Moment {
  if (value === null || value === undefined || value === '') return NOTHING;
  const at = typeof value === 'number' ? ofNumber(value) : typeof value === 'string' ? ofText(value.trim()) : null;
  if (at === null) return { at: null, says: `The ${what} cannot be read as a date and was left out.` };
  if (at < EARLIEST || at >= LATEST)
    return { at: null, says: `The ${what} lies in a year that stands for "never" or for a mistake, and was left out.` };
  return { at, says: null };
}

const NOTHING: Moment = { at: null, says: null };

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/iu;

function ofText(given: string): number | null {
  if (/^\d{9,14}$/u.test(given)) return ofNumber(Number(given));
  const match = ISO.exec(given);
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const parts = [month, day, hour, minute, second].map(Number);
  const [m = 0, d = 0, h = 0, min = 0, s = 0] = parts;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), m - 1, d);
  // a day that the month does not have would become one of the next
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d || h > 24 || min > 59 || s > 60) return null;
  date.setUTCHours(h, min, s, Number(`${fraction}000`.slice(0, 3)));
  return date.getTime() - offset(zone);
}

function offset(zone: string): number {
  if (/^z$/iu.test(zone)) return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Seconds up to 2286 have ten digits, milliseconds more. */
function ofNumber(given: number): number | null {
  if (!Number.isFinite(given)) return null;
  return Math.round(Math.abs(given) < 1e11 ? given * 1000 : given);
}
