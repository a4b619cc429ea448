import type { CopyOutcome } from '../../../domain/engagement/events.ts';
import type { CopyKind } from '../../../domain/engagement/words.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import { done } from '../../../domain/kit/result.ts';
import type { PlaceKind } from '../../../store/place.ts';
import { engagementRef } from '../../fields.ts';
import { operation } from '../../operation.ts';
import { commandOf, decidedAll } from '../decided.ts';
import { calledEngagement, subjectByEngagement } from '../subject.ts';
import { searchEverywhere } from './search-everywhere.ts';
import { stillOpening } from './still-opening.ts';
import { outOfReach } from './out-of-reach.ts';
import { WITHIN_REACH } from './within-reach.ts';

/**
 * Tries to read what was destroyed, and believes nothing that whoever destroyed it says: each key is tried, each text and file
 * looked for, and every byte of the installation searched for canaries and for how sealed parts began.
 */
export const verifyDisposal = operation({
  name: 'engagement.verifyDisposal',
  summary: 'Try to read what was disposed of, and search every byte for it: a job’s verb',
  changes: true,
  gives: 'nothing',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const { ctx, at } = call;
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    if (loaded.state.stage !== 'disposed') return refuse('engagement-stage');
    // a crash may have come before the pages of the database were written anew
    await ctx.store.scrub(false);
    const opening = await stillOpening(ctx, loaded);
    const search = await searchEverywhere(ctx, loaded);
    const found = new Set<CopyKind>([...opening, ...[...search.kinds].flatMap((kind) => COPIES[kind])]);
    const executedAt = loaded.events.findLast(({ event }) => event.type === 'disposal-executed')?.event.facts.at ?? at;
    const copies: readonly CopyOutcome[] = [
      ...WITHIN_REACH.map((copy) => ({
        copy,
        state: found.has(copy) ? ('cannot-tell' as const) : ('destroyed' as const),
        until: null,
      })),
      ...(await outOfReach(ctx, loaded, executedAt)),
    ];
    const facts = { copies, unreadable: found.size === 0, canaries: search.canaries };
    const change = await decidedAll(call, loaded, ({ system }) => [
      commandOf('verify-disposal', system, at, { facts, text: {} }),
    ]);
    return change.ok ? done({ change: change.value, answer: () => Promise.resolve({}) }) : change;
  },
});

/** What is not gone where something of it is found in a place of some kind. */
const COPIES: Readonly<Record<PlaceKind, readonly CopyKind[]>> = {
  database: ['rows', 'search-index', 'outbox'],
  keys: ['keys'],
  ledger: ['rows'],
  'sealed-files': ['sealed-files', 'derived-files'],
  'other-files': ['temporary-files', 'share-caches'],
};
