import type { Millis } from '../../domain/kit/ids.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import { parseLeaf } from '../../ledger/leaf.ts';
import type { PersonRow, StoredEvent, StreamTail } from '../../store/types.ts';
import { openHalf, readText } from '../codec.ts';
import type { Context } from '../context.ts';
import { operation, reads } from '../operation.ts';
import { whoDid } from '../people/who-did.ts';
import { changeInWords } from './changes-words.ts';
import { houseStream } from './stream.ts';
import type { HouseChangeView } from './views.ts';

const SHOWN = 100;

/** So that nobody changes unseen what holds for everybody: each administrator reads who did what, and what it has been since. */
export const changesOfHouse = operation({
  name: 'house.changes',
  summary: 'List what was changed lately in the installation as a whole: settings, teams, tokens, leads, backups',
  changes: false,
  gives: 'changes, the newest first, with who made them',
  input: {},
  async run(_input, { ctx }) {
    const tail = await ctx.store.tail(houseStream(ctx));
    if (tail === null) return reads({ changes: [] });
    const events = await ctx.store.eventsFrom(tail.id, Math.max(0, tail.version - SHOWN));
    const people = await ctx.store.people();
    const views = await Promise.all(events.map((event) => changeView(ctx, tail, event, people)));
    return reads({ changes: views.flatMap((view) => (view === null ? [] : [view])).toReversed() });
  },
});

/** Null where the facts cannot be opened any more. */
async function changeView(
  ctx: Context,
  { id, key }: Pick<StreamTail, 'id' | 'key'>,
  event: StoredEvent,
  people: readonly PersonRow[],
): Promise<HouseChangeView | null> {
  const leaf = parseLeaf(event.leaf);
  const opened = await openHalf(ctx, key, event, 'facts');
  if (!leaf.ok || opened === null) return null;
  const facts = readFacts(opened.bytes);
  const half = await openHalf(ctx, key, event, 'text');
  const text = half === null ? {} : readText(half);
  const by = await whoDid(ctx, id, leaf.value.actor, people);
  return {
    what: event.type,
    at: facts.at,
    by: by?.name ?? null,
    says: changeInWords(event.type, facts, { text, people, tokens: await ctx.store.tokens() }),
  };
}

/** The facts of every event of the stream, as `houseEntry` wrote them. */
function readFacts(bytes: Uint8Array): { readonly at: Millis } & Readonly<Record<string, unknown>> {
  return JSON.parse(fromUtf8(bytes)) as { at: Millis };
}
