import { done } from '../../domain/kit/result.ts';
import { CASE_INDEX_TYPE } from '../../ledger/case-index.ts';
import { readCheckpoint } from '../../ledger/checkpoint.ts';
import type { Draft } from '../codec.ts';
import type { Context } from '../context.ts';
import { operation, reads } from '../operation.ts';
import { headAfter } from '../load.ts';
import { installationStream } from './installation.ts';
import { newestIndex } from './newest-index.ts';
import { caseIndexAt } from './reach.ts';

/**
 * Commits in the log to how far every case reaches (ledger.md, “Writing” 6). It speaks of the entries that are sequenced now; where
 * none of them has come to a case since the last index, that one is good still and nothing is written.
 */
export const indexCases = operation({
  name: 'ledger.index',
  summary:
    'Write into the log how far every case reaches, so that a pack can show that nothing of its case was left out',
  changes: true,
  gives: 'how many entries of the log the newest index speaks of',
  input: {},
  async run(_input, { ctx, at }) {
    const tail = await ctx.store.tail(installationStream(ctx));
    const newest = await newestIndex(ctx, tail);
    const covered = newest?.facts.covers ?? 0;
    if (!(await ctx.store.casesChangedSince(covered))) return reads({ covers: covered });
    const covers = await sequencedSize(ctx);
    const index = await caseIndexAt(ctx, covers, Infinity);
    if (index === null || index.facts.entries === 0) return reads({ covers: covered });
    const head = await headAfter(ctx, installationStream(ctx), tail);
    const facts = { by: 'system', at, ...index.facts };
    const draft: Draft = { type: CASE_INDEX_TYPE, actor: ctx.vault.systemActor(head.id), at, facts, text: null };
    const stream = { head, ...(tail === null ? { make: 'installation' as const } : {}), drafts: [draft] };
    return done({ change: { streams: [stream] }, answer: () => Promise.resolve({ covers }) });
  },
});

async function sequencedSize(ctx: Context): Promise<number> {
  const checkpoint = await ctx.log.proofs.checkpoint();
  return checkpoint === null ? 0 : readCheckpoint(checkpoint).size;
}
