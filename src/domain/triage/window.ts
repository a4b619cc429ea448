import type { Millis } from '../kit/ids.ts';
import type { Known } from './known.ts';

const DAY = 86_400_000;
/** A change this long before a failure is still likely to be its cause where nobody knows when it last worked. */
const NEAR = 7 * DAY;

/**
 * Whether something that happened at `moment` can be why it stopped working: `shows` where it lies between the last time it
 * worked and the first time that it failed, `suggests` where one of these is not known, null where it cannot be.
 */
export function explains(moment: Millis, { worked, failed, at }: Known): 'shows' | 'suggests' | null {
  if (moment > (failed ?? at)) return null;
  if (worked !== null) return moment < worked ? null : failed === null ? 'suggests' : 'shows';
  return failed === null || failed - moment <= NEAR ? 'suggests' : null;
}
