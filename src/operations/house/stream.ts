import { brand } from '../../domain/kit/ids.ts';
import type { StreamId } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { Context } from '../context.ts';
import { headAfter } from '../load.ts';
import type { Call, Change } from '../operation.ts';

/** What happens to the installation as a whole, by type, with what may be said of it without words. */
export interface HouseEntry {
  readonly type: string;
  /** Closed unions, ids, digests, numbers and exact times. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text: Readonly<Record<string, SafeText>> | null;
}

type StreamChange = NonNullable<Change['streams']>[number];

/**
 * One entry in the stream of what is changed in the installation as a whole: its settings, teams and tokens, its backups.
 * It stands apart from the stream of the case index (`ledger/installation.ts`), which always ends in an index.
 */
export async function houseEntry(call: Call, { type, facts, text }: HouseEntry): Promise<StreamChange> {
  const { ctx, at, actor } = call;
  const tail = await ctx.store.tail(houseStream(ctx));
  const head = await headAfter(ctx, houseStream(ctx), tail);
  const person = actor.kind === 'person' ? await ctx.store.person(actor.id) : null;
  const draft = {
    type,
    actor: person === null ? ctx.vault.systemActor(head.id) : await ctx.vault.actor(person.key, head.id),
    at,
    facts: { by: person === null ? 'system' : 'person', at, ...facts },
    text,
  };
  return { head, ...(tail === null ? { make: 'installation' as const } : {}), drafts: [draft] };
}

/** Its id comes out of the vault's key, so that every node has the same. */
export function houseStream({ vault }: Context): StreamId {
  return brand<'stream'>(vault.tokenHash('throughline/house-stream/v1').slice(0, 32));
}
