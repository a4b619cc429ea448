import { brand } from '../../kit/ids.ts';
import type { Id } from '../../kit/ids.ts';
import type { Doer } from '../state.ts';

/** The people and things that tests speak of. Ids repeat two digits, so that a failing test is readable. */
export const anna = doer('a1', 'person');
export const ben = doer('b1', 'person');
export const cleo = doer('c1', 'person');
/** Holds the tracking code. */
export const rita = doer('d1', 'reporter');
export const robot = doer('e1', 'machine');
export const clock = doer('f1', 'system');

export const CASE = id<'stream'>('01');
export const OTHER_CASE = id<'stream'>('02');
export const THIRD_CASE = id<'stream'>('03');
export const MINE = id<'submission'>('11');
/** The report of somebody else about the same, which comes with `OTHER_CASE`. */
export const DUPLICATE = id<'submission'>('12');
export const KEY = id<'credential'>('21');
export const OTHER_KEY = id<'credential'>('22');
export const IDENTITY = id<'identity'>('31');
export const ROTATE = id<'action'>('41');
export const CLEAN = id<'action'>('42');
export const CONTROL = id<'action'>('43');
export const EXEMPTION = id<'exemption'>('51');
export const FILE = id<'evidence'>('61');
export const LATE = id<'late-finding'>('6c');
export const CHANGE = id<'request'>('71');
export const OTHER_CHANGE = id<'request'>('72');
export const RESTORE = id<'action'>('44');
export const EXTENSION = id<'exemption'>('52');
export const CONSUMER = id<'consumer'>('81');
export const THREAD = id<'thread'>('82');
export const PROBE = id<'probe'>('83');
export const IMPORT = id<'import'>('84');
export const NOBODY = id<never>('99');

export function id<K extends string>(twoDigits: string): Id<K> {
  return brand<K>(twoDigits.repeat(16));
}

function doer(twoDigits: string, by: Doer['by']): Doer {
  return { id: id<'actor'>(twoDigits), by };
}
