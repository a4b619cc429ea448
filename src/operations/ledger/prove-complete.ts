import type { CaseId, EventId } from '../../domain/kit/ids.ts';
import type { CaseIndexProof } from '../../ledger/pack/case-index-file.ts';
import { readTlogProof } from '../../ledger/tlog-proof.ts';
import type { Context } from '../context.ts';
import { enter } from '../door.ts';
import { indexCases } from './index-cases.ts';
import { installationStream } from './installation.ts';
import { newestIndex } from './newest-index.ts';
import type { NewestIndex } from './newest-index.ts';
import { caseIndexAt } from './reach.ts';

/** Everything of a case-index proof but the place of its event in the log, which is proven with the case's own. */
export interface Completeness {
  readonly event: EventId;
  readonly proof: Omit<CaseIndexProof, 'proof'>;
}

/** An index after which more cases than this have gone on is not made again: a new one costs less. */
const MOST_REPLAYED = 50;

/**
 * How far the log says that this case reaches: by the newest index where that has the case's last sequenced event, else by a
 * new one. Null where there is none, as while writes are pushed back. Load the case afterwards, so that nothing
 * the index speaks of is missing from it.
 */
export async function proveComplete(ctx: Context, id: CaseId): Promise<Completeness | null> {
  const kept = await newest(ctx);
  if (kept !== null && (await reachesInto(ctx, kept, id))) {
    const proven = await proveIn(ctx, kept, id);
    if (proven !== null) return proven;
  }
  await enter(ctx, indexCases, { actor: { kind: 'system' }, channel: 'cli', input: {}, idempotencyKey: null });
  await ctx.log.sequencer.flush();
  const fresh = await newest(ctx);
  return fresh === null ? null : proveIn(ctx, fresh, id);
}

async function newest(ctx: Context): Promise<NewestIndex | null> {
  return newestIndex(ctx, await ctx.store.tail(installationStream(ctx)));
}

/** Whether the index speaks of the case's last event. */
async function reachesInto(ctx: Context, { facts }: NewestIndex, id: CaseId): Promise<boolean> {
  const last = (await ctx.store.tail(id))?.last ?? null;
  const proof = last === null ? null : await ctx.log.proofs.ofEvent(last.id);
  return proof !== null && readTlogProof(proof).index < facts.covers;
}

/** An index that does not come out as it was written proves nothing, and is not handed out. */
async function proveIn(ctx: Context, { event, opened, facts }: NewestIndex, id: CaseId): Promise<Completeness | null> {
  const index = await caseIndexAt(ctx, facts.covers, MOST_REPLAYED);
  const proven = index?.facts.root === facts.root ? index.prove(id) : null;
  if (proven === null) return null;
  return { event: event.id, proof: { leaf: event.leaf, salt: opened.salt, facts: opened.bytes, ...proven } };
}
