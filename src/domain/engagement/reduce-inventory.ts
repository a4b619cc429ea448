import type { EngagementEvent, EntryId, PlaceId } from './events.ts';
import type { Body, Entry, Place } from './state.ts';

/** What an event changes of the engagement's inventory. */
export function reduceInventory({ entries }: Body, event: EngagementEvent): Partial<Body> {
  switch (event.type) {
    case 'entry-added': {
      const { entry, origin } = event.facts;
      return { entries: [...entries, { entry, origin, exit: null, places: [] }] };
    }
    case 'place-listed': {
      const { entry, place, kind } = event.facts;
      return {
        entries: changed(entries, entry, (one) => ({
          ...one,
          places: [...one.places, { place, kind, cleared: null, kit: null, searched: null }],
        })),
      };
    }
    case 'place-kit-given': {
      const { kit, values, until } = event.facts;
      return { entries: withPlace(entries, event.facts, { kit: { kit, values, until } }) };
    }
    case 'place-searched': {
      const { at, found, inFiles, files, unread } = event.facts;
      return {
        entries: withPlace(entries, event.facts, { kit: null, searched: { at, found, inFiles, files, unread } }),
      };
    }
    case 'place-cleared':
      return { entries: withPlace(entries, event.facts, { cleared: event.facts.cleared }) };
    case 'exit-recorded':
      return { entries: changed(entries, event.facts.entry, (one) => ({ ...one, exit: event.facts.exit })) };
    default:
      return {};
  }
}

function withPlace(
  entries: readonly Entry[],
  { entry, place }: { readonly entry: EntryId; readonly place: PlaceId },
  change: Partial<Place>,
): readonly Entry[] {
  return changed(entries, entry, (one) => ({
    ...one,
    places: one.places.map((own) => (own.place === place ? { ...own, ...change } : own)),
  }));
}

function changed(entries: readonly Entry[], entry: EntryId, change: (entry: Entry) => Entry): readonly Entry[] {
  return entries.map((one) => (one.entry === entry ? change(one) : one));
}
