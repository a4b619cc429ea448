import type { CaseEvent } from '../domain/case/events.ts';
import type { ActorId, Millis } from '../domain/kit/ids.ts';
import { sealSafeText } from '../domain/kit/safe-text.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import { toBase64Url } from '../ledger/base64.ts';
import { fromUtf8 } from '../ledger/bytes.ts';
import { commit, SALT_BYTES } from '../ledger/commitment.ts';
import { canonicalBytes } from '../ledger/jcs.ts';
import { leafBytes, minuteOf, prevOf, sizeClass } from '../ledger/leaf.ts';
import type { KeyId, StoredEvent } from '../store/types.ts';
import type { Context, StreamId } from './context.ts';
import { eventId } from './ids.ts';

/** What a verb has decided, before it is sealed. */
export interface Draft {
  readonly type: string;
  readonly actor: ActorId;
  readonly at: Millis;
  readonly facts: object;
  readonly text: Readonly<Record<string, SafeText>> | null;
  /** Seals the text where it is disposed of apart from the facts; the stream's own key otherwise. */
  readonly textKey?: KeyId;
}

export interface Head {
  readonly id: StreamId;
  readonly key: KeyId;
  readonly version: number;
  /** The bytes of the stream's last leaf; null for a new stream. */
  readonly lastLeaf: Uint8Array | null;
}

/** Salt and exact bytes of one half of a payload. */
export interface Opened {
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Leaves, commitments and sealed payloads for the events that follow `head`, in order. */
export async function sealEvents(ctx: Context, head: Head, drafts: readonly Draft[]): Promise<readonly StoredEvent[]> {
  const sealed: StoredEvent[] = [];
  let last = head.lastLeaf;
  for (const [i, draft] of drafts.entries()) {
    const event = await sealEvent(ctx, head, head.version + i, last, draft);
    sealed.push(event);
    last = event.leaf;
  }
  return sealed;
}

async function sealEvent(
  ctx: Context,
  head: Head,
  seq: number,
  last: Uint8Array | null,
  draft: Draft,
): Promise<StoredEvent> {
  const id = eventId(draft.at, ctx.random);
  const facts = salted(ctx, canonicalBytes(draft.facts));
  const text = draft.text === null ? null : salted(ctx, textBytes(draft.text));
  const leaf = leafBytes({
    v: 1,
    id,
    case: head.id,
    seq,
    prev: last === null ? null : prevOf(ctx.sha256, last),
    type: draft.type,
    at: minuteOf(draft.at),
    actor: draft.actor,
    policy: ctx.policy,
    facts: commitment(ctx, 'facts', facts),
    text: text === null ? null : commitment(ctx, 'text', text),
    alg: 'sha-256',
    size: sizeClass(facts.bytes.length + (text?.bytes.length ?? 0)),
  });
  return {
    id,
    stream: head.id,
    seq,
    type: draft.type,
    leaf,
    facts: await ctx.vault.seal(head.key, { event: id, type: draft.type, part: 'facts' }, join(facts)),
    text:
      text === null
        ? null
        : await ctx.vault.seal(draft.textKey ?? head.key, { event: id, type: draft.type, part: 'text' }, join(text)),
  };
}

/** The JCS bytes of an event's texts: what the text commitment is over. */
export function textBytes(text: Readonly<Record<string, SafeText>>): Uint8Array {
  return canonicalBytes(Object.fromEntries(Object.entries(text).map(([label, words]) => [label, String(words)])));
}

export function salted(ctx: Context, bytes: Uint8Array): Opened {
  return { salt: ctx.random(SALT_BYTES), bytes };
}

export function commitment(ctx: Context, half: 'facts' | 'text', { salt, bytes }: Opened): string {
  return toBase64Url(commit(ctx.sha256, half, salt, bytes));
}

export function join({ salt, bytes }: Opened): Uint8Array {
  const joined = new Uint8Array(salt.length + bytes.length);
  joined.set(salt);
  joined.set(bytes, salt.length);
  return joined;
}

/** Opens one half; null where it is absent or its key was destroyed. */
export async function openHalf(
  ctx: { readonly vault: Pick<Context['vault'], 'open'> },
  key: KeyId,
  event: StoredEvent,
  part: 'facts' | 'text',
): Promise<Opened | null> {
  const sealed = event[part];
  if (sealed === null) return null;
  const plain = await ctx.vault.open(key, { event: event.id, type: event.type, part }, sealed);
  return plain === null ? null : { salt: plain.slice(0, SALT_BYTES), bytes: plain.slice(SALT_BYTES) };
}

/** Replay: stored text was made safe before it was sealed, so it comes back as safe text. */
export function readText({ bytes }: Opened): Readonly<Record<string, SafeText>> {
  const labelled: Record<string, string> = JSON.parse(fromUtf8(bytes));
  return Object.fromEntries(Object.entries(labelled).map(([label, words]) => [label, sealSafeText(words)]));
}

/** A case's event from what `sealEvents` wrote for it: the bytes came from a `CaseEvent` of this type. */
export function readCaseEvent(event: StoredEvent, actor: ActorId, facts: Opened, text: Opened | null): CaseEvent {
  return {
    type: event.type,
    actor,
    facts: JSON.parse(fromUtf8(facts.bytes)),
    text: text === null ? null : readText(text),
  } as CaseEvent;
}

/** Text that comes out of the store again: it was made safe before it went in. */
export function storedText(text: string): SafeText {
  return sealSafeText(text);
}
