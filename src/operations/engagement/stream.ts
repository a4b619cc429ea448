import type { EngagementEvent, EngagementEventType } from '../../domain/engagement/events.ts';
import { replayEngagement } from '../../domain/engagement/evolve.ts';
import type { Engagement } from '../../domain/engagement/state.ts';
import type { EventId, KeyId } from '../../domain/kit/ids.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import { parseLeaf } from '../../ledger/leaf.ts';
import type { StoredEvent, StoredStream } from '../../store/types.ts';
import { openHalf, readText } from '../codec.ts';
import type { Draft, Head } from '../codec.ts';
import type { Context, StreamId } from '../context.ts';
import { headOf } from '../load.ts';

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

/** An engagement with its events opened and its state replayed; null where there is none. */
export async function loadEngagement(ctx: Context, id: StreamId): Promise<LoadedEngagement | null> {
  const stream = await ctx.store.stream(id);
  if (stream === null || stream.kind !== 'engagement') return null;
  const events: LoadedEngagementEvent[] = [];
  let contents: KeyId | null = null;
  for (const stored of stream.events) {
    const opened = await openEvent(ctx, stream, contents, stored);
    if (opened.event.type === 'opened') contents = opened.event.facts.contents;
    events.push(opened);
  }
  const state = replayEngagement(
    events.map(({ event }) => event),
    id,
  );
  return state === null ? null : { head: headOf(stream), number: stream.number, events, state };
}

async function openEvent(
  ctx: Context,
  stream: StoredStream,
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
