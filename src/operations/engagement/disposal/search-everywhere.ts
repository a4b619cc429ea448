import { toHex, utf8 } from '../../../ledger/bytes.ts';
import { needleSearch, needlesOf } from '../../../redact/bytes/needles.ts';
import type { PlaceKind } from '../../../store/place.ts';
import type { Context } from '../../context.ts';
import type { LoadedEngagement } from '../stream.ts';

export interface Searched {
  /** Kinds of places in which something was found. */
  readonly kinds: ReadonlySet<PlaceKind>;
  /** Where, by the paths of files and the names of tables; never what. */
  readonly places: readonly string[];
  /** How many canaries were looked for. */
  readonly canaries: number;
  readonly marks: number;
  readonly bytes: number;
}

/**
 * Searches every byte of the installation for the canaries of an engagement, in readable form and encoded, and for the beginnings of
 * what was sealed and of the wrapped keys. A table of PostgreSQL is read as text, in which bytes stand in hex.
 */
export async function searchEverywhere(
  ctx: Pick<Context, 'vault' | 'everyByte'>,
  { state, events }: Pick<LoadedEngagement, 'state' | 'events'>,
): Promise<Searched> {
  const planted = events.filter(({ event }) => event.type === 'canary-planted').map(({ event }) => event);
  const words = planted.flatMap((event) =>
    event.type === 'canary-planted' ? [ctx.vault.canary(state.id, event.facts.number)] : [],
  );
  const marks = (await ctx.vault.tombstones()).flatMap((one) => (one.stream === state.id ? one.marks : []));
  const needles = [
    ...words.flatMap((word) => [...needlesOf(word), ...needlesOf(word.toLowerCase())]),
    ...marks.flatMap((mark) => [mark, utf8(toHex(mark))]),
  ];
  const search = needleSearch(needles.map((bytes) => ({ bytes, payload: null })));
  const kinds = new Set<PlaceKind>();
  const places: string[] = [];
  let bytes = 0;
  for await (const { kind, name, read } of ctx.everyByte()) {
    let hits = 0;
    const one = search(() => {
      hits += 1;
    });
    for await (const piece of read()) {
      bytes += piece.length;
      one.push(piece);
    }
    one.end();
    if (hits === 0) continue;
    kinds.add(kind);
    places.push(name);
  }
  return { kinds, places, canaries: words.length, marks: marks.length, bytes };
}
