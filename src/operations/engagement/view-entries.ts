import type { LoadedEngagement } from './stream.ts';
import type { EntryView } from './views.ts';

/** The inventory of an engagement; words that were disposed of are null. */
export function viewEntries({ state, events }: LoadedEngagement): readonly EntryView[] {
  const words = new Map<string, string>();
  for (const { event, isGone } of events) {
    if (isGone) continue;
    if (event.type === 'entry-added') {
      words.set(`name ${event.facts.entry}`, String(event.text.name));
      words.set(`owner ${event.facts.entry}`, String(event.text.owner));
    }
    if (event.type === 'place-listed') words.set(`where ${event.facts.place}`, String(event.text.where));
    if (event.type === 'place-cleared') words.set(`says ${event.facts.place}`, String(event.text.says));
    if (event.type === 'exit-recorded') words.set(`proof ${event.facts.entry}`, String(event.text.proof));
  }
  return state.entries.map(({ entry, origin, exit, places }) => ({
    entry,
    name: words.get(`name ${entry}`) ?? null,
    owner: words.get(`owner ${entry}`) ?? null,
    origin,
    exit,
    proof: words.get(`proof ${entry}`) ?? null,
    places: places.map(({ place, kind, cleared, kit, searched }) => ({
      place,
      kind,
      where: words.get(`where ${place}`) ?? null,
      cleared,
      says: words.get(`says ${place}`) ?? null,
      searched,
      kitUntil: kit?.until ?? null,
    })),
  }));
}
