import { refuse } from '../kit/refusals.ts';
import type { CommandOfVerb } from './commands.ts';
import type { Engagement, Entry } from './state.ts';
import type { Refused } from './verdict.ts';

export function placeable(state: Engagement, { facts }: CommandOfVerb<'list-place'>): Refused | null {
  const entry = entryOf(state, facts.entry);
  if (entry === undefined) return refuse('unknown-part');
  return entry.places.some(({ place }) => place === facts.place) ? refuse('already-done') : null;
}

/** By statement only a person clears, and by a search only a search that found nothing and left nothing out. */
export function clearable(state: Engagement, { actor, facts }: CommandOfVerb<'clear-place'>): Refused | null {
  const place = placeOf(state, facts);
  if (place === undefined) return refuse('unknown-part');
  if (place.cleared !== null) return refuse('already-done');
  if (facts.cleared === 'statement') return actor.by === 'person' ? null : refuse('needs-a-person');
  const isClean = place.searched !== null && place.searched.found === 0 && place.searched.unread === 0;
  return isClean && actor.by === 'system' ? null : refuse('place-not-clean');
}

/** Only credentials can be searched for: of a name nothing leaves the house. */
export function kitGivable(state: Engagement, { facts, at }: CommandOfVerb<'give-place-kit'>): Refused | null {
  const place = placeOf(state, facts);
  if (place === undefined || facts.values.length === 0) return refuse('unknown-part');
  if (place.cleared !== null) return refuse('already-done');
  const isSecret = (id: string) => state.values.some(({ value, class: is }) => value === id && is === 'secret');
  if (!facts.values.every(isSecret)) return refuse('unknown-part');
  return facts.until > at ? null : refuse('day-not-ahead');
}

export function searchable(state: Engagement, { facts, at }: CommandOfVerb<'search-place'>): Refused | null {
  const place = placeOf(state, facts);
  const kit = place?.kit ?? null;
  if (place === undefined || kit === null || kit.kit !== facts.kit || kit.until <= at || place.cleared !== null)
    return refuse('kit-over');
  return facts.files > 0 && facts.inFiles <= facts.found && facts.inFiles <= facts.files
    ? null
    : refuse('nothing-searched');
}

/** An exit can be corrected: the last word counts, and each stays in the trace. */
export function leavable(state: Engagement, { facts }: CommandOfVerb<'record-exit'>): Refused | null {
  const entry = entryOf(state, facts.entry);
  if (entry === undefined) return refuse('unknown-part');
  return entry.exit === facts.exit ? refuse('already-done') : null;
}

function placeOf(state: Engagement, { entry, place }: { readonly entry: string; readonly place: string }) {
  return entryOf(state, entry)?.places.find((one) => one.place === place);
}

function entryOf({ entries }: Engagement, entry: string): Entry | undefined {
  return entries.find((one) => one.entry === entry);
}
