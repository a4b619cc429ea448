import type { EngagementEvent, EngagementEventType } from '../../domain/engagement/events.ts';
import { evolveEngagement } from '../../domain/engagement/evolve.ts';
import type { Engagement } from '../../domain/engagement/state.ts';
import type { EventId, KeyId } from '../../domain/kit/ids.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import { parseLeaf } from '../../ledger/leaf.ts';
import type { StoredEvent, StreamTail } from '../../store/types.ts';
import { openHalf, readText } from '../codec.ts';
import type { Draft, Head } from '../codec.ts';
import type { Context, StreamId } from '../context.ts';
import { rememberedBy, remember } from './remembered.ts';

/** One event of an engagement, opened. */
export interface LoadedEngagementEvent {
  readonly id: EventId;
  readonly stored: StoredEvent;
  readonly event: EngagementEvent;
  /** Its text was disposed of, and stands empty in `event`. */
  readonly isGone: boolean;
}

export interface LoadedEngagement {
  readonly head: Head;
  readonly number: number;
  readonly events: readonly LoadedEngagementEvent[];
  readonly state: Engagement;
}

/**
 * Texts that are part of the record and outlive what was held: what the engagement was, who was given what, and what
 * became of it. All others are sealed under the key of the contents, and go with it.
 */
const RECORD: ReadonlySet<EngagementEventType> = new Set([
  'opened',
  'share-made',
  'share-revoked',
  'reporting-resumed',
  'hold-placed',
  'hold-lifted',
  'disposal-requested',
]);

/** What it takes to open an engagement: where it lies, and its keys. */
interface Opening {
  readonly store: Pick<Context['store'], 'tail' | 'eventsFrom'>;
  readonly vault: Pick<Context['vault'], 'open'>;
}

/** An engagement with its events opened and its state replayed; null where there is none. */
export async function loadEngagement(ctx: Opening, id: StreamId): Promise<LoadedEngagement | null> {
  const stream = await ctx.store.tail(id);
  if (stream === null || stream.kind !== 'engagement') return null;
  const before = rememberedBy(ctx, id);
  if (before !== null && before.head.version === stream.version) return before;
  const fresh = await ctx.store.eventsFrom(id, before?.head.version ?? 0);
  // what is disposed of takes its texts along, also those that were read before
  const isKept = before !== null && !fresh.some(({ type }) => type === 'disposal-executed');
  const loaded = isKept
    ? await goneOn(ctx, stream, before, fresh)
    : await goneOn(ctx, stream, null, before === null ? fresh : await ctx.store.eventsFrom(id, 0));
  if (loaded !== null) remember(ctx, id, loaded);
  return loaded;
}

/** The same after more events. */
async function goneOn(
  ctx: Opening,
  stream: StreamTail,
  before: LoadedEngagement | null,
  fresh: readonly StoredEvent[],
): Promise<LoadedEngagement | null> {
  const events = [...(before?.events ?? [])];
  let state = before?.state ?? null;
  for (const stored of fresh) {
    const opened = await openEvent(ctx, stream, state?.contents ?? null, stored);
    state = evolveEngagement(state, opened.event, stream.id);
    events.push(opened);
  }
  if (state === null) return null;
  const { id, key, number } = stream;
  const head = { id, key, version: events.length, lastLeaf: events.at(-1)?.stored.leaf ?? null };
  return { head, number, events, state };
}

async function openEvent(
  ctx: Opening,
  stream: StreamTail,
  contents: KeyId | null,
  stored: StoredEvent,
): Promise<LoadedEngagementEvent> {
  const leaf = parseLeaf(stored.leaf);
  const facts = await openHalf(ctx, stream.key, stored, 'facts');
  if (!leaf.ok || facts === null) throw new Error(`The event ${stored.id} cannot be opened.`);
  const key = isOfRecord(stored.type) ? stream.key : (contents ?? stream.key);
  const text = await openHalf(ctx, key, stored, 'text');
  const event = asEngagementEvent({
    type: stored.type,
    actor: leaf.value.actor,
    facts: JSON.parse(fromUtf8(facts.bytes)),
    text: text === null ? {} : readText(text),
  });
  return { id: stored.id, stored, event, isGone: leaf.value.text !== null && text === null };
}

/** How an event of this engagement is sealed. An event without words has no text at all. */
export function draftOf({ type, actor, facts, text }: EngagementEvent, contents: KeyId): Draft {
  const words = Object.keys(text).length === 0 ? null : { ...text };
  const key = isOfRecord(type) ? {} : { textKey: contents };
  return { type, actor, at: facts.at, facts, text: words, ...key };
}

export function isOfRecord(type: string): boolean {
  return (RECORD as ReadonlySet<string>).has(type);
}

/** The bytes came from an `EngagementEvent` of this type: only decisions about engagements write to these streams. */
function asEngagementEvent(event: { readonly [K in keyof EngagementEvent]: unknown }): EngagementEvent {
  return event as EngagementEvent;
}
