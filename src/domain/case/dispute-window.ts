import type { Millis } from '../kit/ids.ts';
import { addWorkingDays } from '../policy/calendar.ts';
import { DEFAULT_PROMISES } from '../policy/clocks.ts';
import type { Promises } from '../policy/clocks.ts';
import type { Work } from './state.ts';

/** The last moment that a date can hold (ECMA-262, time values): the window stays open as long as its clock is paused. */
const OPEN_ENDED: Millis = 8_640_000_000_000_000;

/**
 * The end of the dispute window for a time of telling, as promised and without pauses. It is never shorter than the
 * default on the plain week: that is what a stranger's verifier asks for who does not know this organisation's calendar.
 */
export function disputeWindow({ disputeDays, calendar }: Promises): (toldAt: Millis) => Millis {
  return (toldAt) =>
    Math.max(addWorkingDays(toldAt, disputeDays, calendar), addWorkingDays(toldAt, DEFAULT_PROMISES.disputeDays));
}

/** The same with the pauses of this case. A pause before the telling counts too: it only ever favours the reporter. */
export function withPauses(work: Work, ends: (toldAt: Millis) => Millis): (toldAt: Millis) => Millis {
  if (work.waiting.some(({ clock }) => clock === 'dispute')) return () => OPEN_ENDED;
  return (toldAt) => ends(toldAt) + (work.paused.dispute ?? 0);
}
