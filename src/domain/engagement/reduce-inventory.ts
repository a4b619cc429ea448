import type { EngagementEvent, EntryId } from './events.ts';
import type { Body, Entry } from './state.ts';

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
          places: [...one.places, { place, kind, cleared: null }],
        })),
      };
    }
    case 'place-cleared': {
      const { entry, place, cleared } = event.facts;
      const places = (own: Entry['places']) => own.map((one) => (one.place === place ? { ...one, cleared } : one));
      return { entries: changed(entries, entry, (one) => ({ ...one, places: places(one.places) })) };
    }
    case 'exit-recorded':
      return { entries: changed(entries, event.facts.entry, (one) => ({ ...one, exit: event.facts.exit })) };
    default:
      return {};
  }
}

function changed(entries: readonly Entry[], entry: EntryId, change: (entry: Entry) => Entry): readonly Entry[] {
  return entries.map((one) => (one.entry === entry ? change(one) : one));
}
