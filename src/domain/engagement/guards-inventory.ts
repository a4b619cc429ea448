import { refuse } from '../kit/refusals.ts';
import type { CommandOfVerb } from './commands.ts';
import type { Engagement, Entry } from './state.ts';
import type { Refused } from './verdict.ts';

export function placeable(state: Engagement, { facts }: CommandOfVerb<'list-place'>): Refused | null {
  const entry = entryOf(state, facts.entry);
  if (entry === undefined) return refuse('unknown-part');
  return entry.places.some(({ place }) => place === facts.place) ? refuse('already-done') : null;
}

export function clearable(state: Engagement, { facts }: CommandOfVerb<'clear-place'>): Refused | null {
  const place = entryOf(state, facts.entry)?.places.find((one) => one.place === facts.place);
  if (place === undefined) return refuse('unknown-part');
  return place.cleared === null ? null : refuse('already-done');
}

/** An exit can be corrected: the last word counts, and each stays in the trace. */
export function leavable(state: Engagement, { facts }: CommandOfVerb<'record-exit'>): Refused | null {
  const entry = entryOf(state, facts.entry);
  if (entry === undefined) return refuse('unknown-part');
  return entry.exit === facts.exit ? refuse('already-done') : null;
}

function entryOf({ entries }: Engagement, entry: string): Entry | undefined {
  return entries.find((one) => one.entry === entry);
}
