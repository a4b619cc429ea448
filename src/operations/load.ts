import type { CaseEvent } from '../domain/case/events.ts';
import { replay } from '../domain/case/evolve.ts';
import type { CaseState } from '../domain/case/state.ts';
import type { CaseId, EventId } from '../domain/kit/ids.ts';
import { brand } from '../domain/kit/ids.ts';
import { excerpt, safe } from '../domain/kit/safe.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import { parseLeaf } from '../ledger/leaf.ts';
import type { StoredEvent, StoredStream, StreamTail } from '../store/types.ts';
import { openHalf, readCaseEvent } from './codec.ts';
import type { Head } from './codec.ts';
import type { Context, StreamId } from './context.ts';
import type { CaseRef } from './fields.ts';

export interface LoadedEvent {
  readonly id: EventId;
  readonly seq: number;
  readonly stored: StoredEvent;
  readonly event: CaseEvent;
}
export interface LoadedCase {
  readonly stream: StoredStream;
  readonly head: Head;
  readonly events: readonly LoadedEvent[];
  readonly state: CaseState;
  readonly title: SafeText;
}

/** What it takes to open a stream: where it lies, and its keys. */
export interface Opening {
  readonly store: Pick<Context['store'], 'stream'>;
  readonly vault: Pick<Context['vault'], 'open'>;
}

/** A case with its events opened and its state replayed; null where there is none. */
export async function loadCase(ctx: Opening, id: CaseId): Promise<LoadedCase | null> {
  const stream = await ctx.store.stream(id);
  if (stream === null || stream.kind !== 'case') return null;
  const events: LoadedEvent[] = [];
  for (const stored of stream.events) events.push(await openCaseEvent(ctx, stream, stored));
  const state = replay(
    events.map(({ event }) => event),
    id,
  );
  return state === null ? null : { stream, head: headOf(stream), events, state, title: titleOf(events) };
}

/** The same by the number that people say. */
export async function findCase(ctx: Context, ref: CaseRef): Promise<CaseId | null> {
  if ('number' in ref) return ctx.store.streamOfCase(ref.number);
  return (await ctx.store.caseRow(ref.id))?.case ?? null;
}

export function headOf(stream: StoredStream): Head {
  return { id: stream.id, key: stream.key, version: stream.version, lastLeaf: stream.events.at(-1)?.leaf ?? null };
}

/** The head of a stream that does not exist yet, with a key that is durable already. */
export async function newHead(ctx: Context, id: StreamId): Promise<Head> {
  return { id, key: await ctx.vault.takeKey(), version: 0, lastLeaf: null };
}

/** The head to append to, after the stream's last event; a new stream where there is none yet. */
export async function headAfter(ctx: Context, id: StreamId, tail: StreamTail | null): Promise<Head> {
  if (tail === null) return newHead(ctx, id);
  return { id: tail.id, key: tail.key, version: tail.version, lastLeaf: tail.last?.leaf ?? null };
}

/** The first words of the first report. */
export function titleOf(events: readonly { readonly event: CaseEvent }[]): SafeText {
  const first = events[0]?.event;
  return first?.type === 'submitted' ? excerpt(first.text.what, 120) : safe`A case without a report`;
}

async function openCaseEvent(ctx: Opening, stream: StoredStream, stored: StoredEvent): Promise<LoadedEvent> {
  const leaf = parseLeaf(stored.leaf);
  const facts = await openHalf(ctx, stream.key, stored, 'facts');
  if (!leaf.ok || facts === null) throw new Error(`The event ${stored.id} cannot be opened.`);
  const text = await openHalf(ctx, stream.key, stored, 'text');
  return { id: stored.id, seq: stored.seq, stored, event: readCaseEvent(stored, brand(leaf.value.actor), facts, text) };
}
