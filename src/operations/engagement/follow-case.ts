import type { Disposition } from '../../domain/case/words.ts';
import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { EngagementCaseRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { caseRef, parseCaseRef } from '../fields.ts';
import { findCase, loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { operation } from '../operation.ts';
import { commandOf, decidedAll } from './decided.ts';
import type { Doers } from './doers.ts';
import { loadEngagement } from './stream.ts';

/** What a case has shown of a credential goes back to the engagement in which it was found. */
export const followCase = operation({
  name: 'engagement.followCase',
  summary: 'Take over from a case that a credential of an engagement is dead, or that its case has ended: a job’s verb',
  changes: true,
  gives: 'nothing',
  input: { case: caseRef() },
  async subject(input, ctx) {
    const id = await findCase(ctx, parseCaseRef(String(input['case'])));
    const row = id === null ? null : await ctx.store.engagementCase(id);
    return row === null ? refuse('not-found') : done({ case: row.case, submission: null, engagement: row.engagement });
  },
  async run(_input, call) {
    const { ctx, subject } = call;
    const row = subject.case === null ? null : await ctx.store.engagementCase(subject.case);
    const loaded = row === null ? null : await loadEngagement(ctx, row.engagement);
    const followed = row === null ? null : await lastOf(ctx, row);
    if (row === null || loaded === null || followed === null) return refuse('not-found');
    const value = loaded.state.values.find((one) => one.value === row.value);
    const dead = shownBy(followed, value?.dead ?? null);
    const isEnded = followed.state.stage === 'closed';
    const news = { dead: value?.dead !== dead, ended: isEnded && value?.caseEnded === false };
    if (value === undefined || value.case !== row.case || (!news.dead && !news.ended && row.ended === isEnded))
      return done({ change: null, answer: () => Promise.resolve({}) });
    const change = await decidedAll(
      call,
      loaded,
      ({ system }) => [
        ...(news.dead ? [proven(system, call.at, row, dead === true)] : []),
        ...(news.ended ? [commandOf('end-case', system, call.at, { facts: ofCase(row), text: {} })] : []),
      ],
      { engagements: isEnded ? [{ do: 'case', row: { ...row, ended: true } }] : [] },
    );
    return change.ok ? done({ change: change.value, answer: () => Promise.resolve({}) }) : change;
  },
});

function proven(by: Doers['system'], at: number, row: EngagementCaseRow, dead: boolean): EngagementCommand {
  return commandOf('prove-value', by, at, { facts: { ...ofCase(row), dead }, text: {} });
}

function ofCase({ value, case: id }: EngagementCaseRow) {
  return { value, case: id };
}

/** The case that answers it now: one that was merged goes on in another. */
async function lastOf(ctx: Context, row: EngagementCaseRow): Promise<LoadedCase | null> {
  let loaded = await loadCase(ctx, row.case);
  for (let step = 0; step < MOST_MERGES && loaded?.state.stage === 'merged'; step += 1)
    loaded = await loadCase(ctx, loaded.state.into);
  return loaded;
}
const MOST_MERGES = 20;

/** Nobody can use any of these any more; what is no credential never could be used. */
const DEAD: ReadonlySet<Disposition> = new Set(['rotated', 'revoked', 'disabled', 'expired', 'not-a-credential']);

/** What the case shows now: where it was opened again, what it had shown before does not hold any more. */
function shownBy(followed: LoadedCase, before: boolean | null): boolean | null {
  return isDead(followed) ?? (before === null ? null : false);
}

/** Null until the case has verified what was done; then whether each of its credentials is dead. */
function isDead({ state }: LoadedCase): boolean | null {
  if (state.stage !== 'verified' && state.stage !== 'told' && state.stage !== 'closed') return null;
  const { credentials } = state;
  return (
    credentials.length > 0 && credentials.every(({ disposition }) => disposition !== null && DEAD.has(disposition))
  );
}
