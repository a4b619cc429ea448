import type { StreamId } from '../context.ts';
import type { LoadedEngagement } from './stream.ts';

/** So many are held opened at once; the one that was used longest ago goes first. */
const MOST = 16;

/** In memory only, for each store: opening thousands of events anew for each of thousands of files takes hours. */
const opened = new WeakMap<object, Map<StreamId, LoadedEngagement>>();

export function rememberedBy({ store }: { readonly store: object }, id: StreamId): LoadedEngagement | null {
  return opened.get(store)?.get(id) ?? null;
}

export function remember({ store }: { readonly store: object }, id: StreamId, loaded: LoadedEngagement): void {
  const all = opened.get(store) ?? new Map<StreamId, LoadedEngagement>();
  opened.set(store, all);
  all.delete(id);
  all.set(id, loaded);
  for (const oldest of all.keys()) {
    if (all.size <= MOST) break;
    all.delete(oldest);
  }
}
