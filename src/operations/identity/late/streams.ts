import { evolveSaid, NOTHING_SAID } from '../../../domain/identity/said.ts';
import type { RemovalReason } from '../../../domain/identity/said.ts';
import { brand } from '../../../domain/kit/ids.ts';
import type { EventId, IdentityId } from '../../../domain/kit/ids.ts';
import { fromUtf8 } from '../../../ledger/bytes.ts';
import { parseLeaf } from '../../../ledger/leaf.ts';
import type { StoredEvent, StoredStream } from '../../../store/types.ts';
import { commitment, join, openHalf, readText, salted, textBytes } from '../../codec.ts';
import type { Draft, Head } from '../../codec.ts';
import { doerOf } from '../../doer.ts';
import { headOf } from '../../load.ts';
import type { Call } from '../../operation.ts';
import { wordsOf } from '../say.ts';
import { loadSaid } from '../stream.ts';
import type { Knife } from './held.ts';

/** What a late redaction makes of one stream: each replaced text has an event that says so. */
export interface StreamRemoval {
  readonly head: Head;
  readonly drafts: readonly Draft[];
  readonly replaceTexts: readonly { readonly event: EventId; readonly text: Uint8Array }[];
  /** What an identity is found by from then on, of all that people said about it; null for an import. */
  readonly said: { readonly identity: IdentityId; readonly words: ReturnType<typeof wordsOf> } | null;
}

const PAGE = 500;

/** Goes through what people said about identities, and what imports are called, as it is sealed. */
export async function removeFromStreams(
  call: Call,
  knife: Knife,
  reason: RemovalReason,
): Promise<readonly StreamRemoval[]> {
  const { store } = call.ctx;
  const removals: StreamRemoval[] = [];
  for (const kind of ['identity', 'import'] as const) {
    for (let after = 0; ;) {
      const page: readonly { readonly id: StoredStream['id']; readonly number: number }[] = await store.streams(
        kind,
        after,
        PAGE,
      );
      for (const { id } of page) {
        const stream = await store.stream(id);
        const removal = stream === null ? null : await removeFromStream(call, stream, knife, reason);
        if (removal !== null) removals.push(removal);
      }
      after = page.at(-1)?.number ?? 0;
      if (page.length < PAGE) break;
    }
  }
  return removals;
}

async function removeFromStream(
  call: Call,
  stream: StoredStream,
  { cut, touches }: Knife,
  reason: RemovalReason,
): Promise<StreamRemoval | null> {
  const { ctx, at } = call;
  const head = headOf(stream);
  const { id: actor, by } = await doerOf(ctx, call.actor, head, null);
  const drafts: Draft[] = [];
  const replaceTexts: { event: EventId; text: Uint8Array }[] = [];
  for (const stored of stream.events) {
    const opened = await openHalf(ctx, stream.key, stored, 'text');
    if (opened === null || !touches(fromUtf8(opened.bytes))) continue;
    const before = readText(opened);
    const now = Object.fromEntries(Object.entries(before).map(([label, words]) => [label, cut(String(words))]));
    if (Object.entries(now).every(([label, words]) => String(words) === String(before[label]))) continue;
    const half = salted(ctx, textBytes(now));
    replaceTexts.push({
      event: stored.id,
      text: await ctx.vault.seal(stream.key, { event: stored.id, type: stored.type, part: 'text' }, join(half)),
    });
    const was = await committedNow(call, stream, stored);
    const facts = { by, at, target: stored.id, was, now: commitment(ctx, 'text', half), reason };
    drafts.push({ type: 'text-redacted', actor, at, facts, text: {} });
  }
  if (drafts.length === 0) return null;
  return { head, drafts, replaceTexts, said: await saidOf(call, stream, cut) };
}

/** What the text of an event is committed to at present: its leaf's, or that of the last redaction. */
async function committedNow({ ctx }: Call, stream: StoredStream, target: StoredEvent): Promise<string> {
  for (const stored of stream.events.toReversed()) {
    const facts = stored.type === 'text-redacted' ? await openHalf(ctx, stream.key, stored, 'facts') : null;
    const redaction = facts === null ? null : redactionIn(facts.bytes);
    if (redaction?.target === target.id) return redaction.now;
  }
  const leaf = parseLeaf(target.leaf);
  if (!leaf.ok || leaf.value.text === null) throw new Error('An event with a text has no commitment to it.');
  return leaf.value.text;
}

/** The bytes are the facts of a `text-redacted` of these streams: only `removeFromStream` writes them. */
function redactionIn(bytes: Uint8Array): { readonly target: string; readonly now: string } {
  return JSON.parse(fromUtf8(bytes)) as { readonly target: string; readonly now: string };
}

async function saidOf({ ctx }: Call, stream: StoredStream, cut: Knife['cut']): Promise<StreamRemoval['said']> {
  const identity = brand<'identity'>(stream.id);
  const loaded = await loadSaid(ctx, identity);
  if (loaded === null) return null;
  const words = wordsOf(loaded.events.reduce(evolveSaid, NOTHING_SAID));
  return { identity, words: cut(String(words)) };
}
