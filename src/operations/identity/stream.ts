import { evolveSaid, NOTHING_SAID } from '../../domain/identity/said.ts';
import type { IdentityEvent, Said } from '../../domain/identity/said.ts';
import { brand } from '../../domain/kit/ids.ts';
import type { IdentityId } from '../../domain/kit/ids.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import { parseLeaf } from '../../ledger/leaf.ts';
import type { StoredEvent, StoredStream } from '../../store/types.ts';
import { openHalf, readText } from '../codec.ts';
import type { Head } from '../codec.ts';
import type { Context, StreamId } from '../context.ts';
import { headOf, newHead } from '../load.ts';

/** An identity's own stream. It begins when a person first says something about the identity; before, its head is a new one. */
export interface LoadedSaid {
  readonly head: Head;
  readonly events: readonly IdentityEvent[];
  readonly said: Said;
}

/** The stream of an identity has its id. */
export function streamOf(identity: IdentityId): StreamId {
  return brand<'stream'>(identity);
}

/** What it takes to open a stream: where it lies, and its key. */
interface Opening {
  readonly store: Pick<Context['store'], 'stream'>;
  readonly vault: Pick<Context['vault'], 'open'>;
}

/** What people have said about an identity; null where nobody has said anything yet. */
export async function loadSaid(ctx: Opening, identity: IdentityId): Promise<LoadedSaid | null> {
  const stream = await ctx.store.stream(streamOf(identity));
  if (stream === null || stream.kind !== 'identity') return null;
  const events: IdentityEvent[] = [];
  for (const stored of stream.events) events.push(await openEvent(ctx, stream, stored));
  return { head: headOf(stream), events, said: events.reduce(evolveSaid, NOTHING_SAID) };
}

export async function newSaid(ctx: Context, identity: IdentityId): Promise<LoadedSaid> {
  return { head: await newHead(ctx, streamOf(identity)), events: [], said: NOTHING_SAID };
}

async function openEvent(ctx: Opening, stream: StoredStream, stored: StoredEvent): Promise<IdentityEvent> {
  const leaf = parseLeaf(stored.leaf);
  const facts = await openHalf(ctx, stream.key, stored, 'facts');
  const text = await openHalf(ctx, stream.key, stored, 'text');
  if (!leaf.ok || facts === null || text === null) throw new Error(`The event ${stored.id} cannot be opened.`);
  return asIdentityEvent({
    type: stored.type,
    actor: leaf.value.actor,
    facts: JSON.parse(fromUtf8(facts.bytes)),
    text: readText(text),
  });
}

/** The bytes came from an `IdentityEvent` of this type: only `say` writes to these streams. */
function asIdentityEvent(event: { readonly [K in keyof IdentityEvent]: unknown }): IdentityEvent {
  return event as IdentityEvent;
}
