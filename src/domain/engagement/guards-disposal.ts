import type { Millis } from '../kit/ids.ts';
import { refuse } from '../kit/refusals.ts';
import type { CommandOfVerb } from './commands.ts';
import type { Engagement } from './state.ts';
import type { Refused } from './verdict.ts';

/** When the time of retention is over; null before the engagement is closed. */
export function dueOf(state: Engagement): Millis | null {
  return 'closedAt' in state ? state.closedAt + state.retentionDays * 86_400_000 : null;
}

/** Before its time only if it says so itself: then a second person has to approve. */
export function requestable(state: Engagement, { facts, at }: CommandOfVerb<'request-disposal'>): Refused | null {
  const due = dueOf(state);
  if (state.stage !== 'closed' || due === null) return refuse('engagement-stage');
  if (state.holds.length > 0) return refuse('held');
  if (state.disposal.state !== 'none') return refuse('already-done');
  return at < due && !facts.early ? refuse('not-yet-due') : null;
}

export function approvable(state: Engagement, { actor }: CommandOfVerb<'approve-disposal'>): Refused | null {
  if (state.stage !== 'closed' || state.disposal.state !== 'requested') return refuse('unknown-part');
  return state.disposal.askedBy === actor.id ? refuse('same-person') : null;
}

/** Nothing is destroyed under a hold, or early by one person. */
export function beginnable(state: Engagement, { at }: CommandOfVerb<'begin-disposal'>): Refused | null {
  const due = dueOf(state);
  if (state.stage !== 'closed' || due === null) return refuse('engagement-stage');
  if (state.holds.length > 0) return refuse('held');
  const { disposal } = state;
  // what was asked for early and never approved is asked for in time once its day has come
  const isReady = disposal.state === 'approved' || (disposal.state === 'requested' && (!disposal.early || at >= due));
  return isReady ? null : refuse('same-person');
}

/** While it is carried out nothing else happens: what a verb would show or seal may be gone in the middle of it. */
export function isBegun(state: Engagement): boolean {
  return state.stage === 'closed' && state.disposal.state === 'begun';
}

export function countersignable(state: Engagement, { actor }: CommandOfVerb<'countersign-disposal'>): Refused | null {
  if (state.stage !== 'disposed' || state.disposal.state !== 'verified') return refuse('unknown-part');
  if (state.disposal.countersignedBy !== null) return refuse('already-done');
  if (!state.disposal.unreadable) return refuse('still-readable');
  return state.disposal.askedBy === actor.id ? refuse('same-person') : null;
}

/** The record has been countersigned: nothing is added to it any more. */
export function isSigned(state: Engagement): boolean {
  return state.stage === 'disposed' && state.disposal.state === 'verified' && state.disposal.countersignedBy !== null;
}
