import { ROOT_CAUSES } from '../../domain/case/words.ts';
import { causeOf, countsAsPattern, teamsOf } from '../../domain/metrics/patterns.ts';
import { FAILURES, GAPS } from '../../domain/metrics/words.ts';
import type { FailureWord, GapWord } from '../../domain/metrics/words.ts';
import type { IdentityId } from '../../domain/kit/ids.ts';
import type { ReviewRow } from '../../store/types.ts';
import { numberOf } from '../case/view.ts';
import type { Context } from '../context.ts';
import { flag, id, name, oneOf, optional, whole } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { identitiesById, teamIn } from './teams.ts';
import type { CauseView, ReviewCasesView, ReviewCaseView } from './views.ts';
import { reviewed, WINDOW, windowOf } from './window.ts';
import { FAILURE_WORDS, GAP_WORDS } from './words.ts';

interface Sought {
  readonly cause: CauseView | null;
  readonly identity: IdentityId | null;
  readonly withoutIdentity: boolean | null;
  readonly team: string | null;
  readonly withoutTeam: boolean | null;
  readonly recurrence: boolean | null;
  readonly failure: FailureWord | null;
  readonly gap: GapWord | null;
}

/** The cases behind one figure of the patterns. */
export const reviewCases = operation({
  name: 'review.cases',
  summary: 'List the cases behind a figure of the review: by cause, identity, team, recurrence, failure or gap',
  changes: false,
  gives: 'rows with what is missing in each, and the cursor of the next page',
  input: {
    ...WINDOW,
    cause: optional(oneOf([...ROOT_CAUSES, 'none'])),
    identity: optional(id<'identity'>()),
    withoutIdentity: optional(flag()),
    team: optional(name()),
    withoutTeam: optional(flag()),
    recurrence: optional(flag()),
    failure: optional(oneOf(FAILURES)),
    gap: optional(oneOf(GAPS)),
    after: optional(whole(0, Number.MAX_SAFE_INTEGER)),
    limit: optional(whole(1, 100)),
  },
  async run({ from, to, after, limit, ...input }, call) {
    const { ctx } = call;
    const window = windowOf({ from, to }, call);
    const most = limit ?? 25;
    const sought = { ...input, team: input.team === null ? null : String(input.team) };
    const rows: ReviewRow[] = [];
    for await (const row of reviewed(ctx, window, after ?? 0)) {
      if (row.openedAt < window.from || !(await isSought(ctx, row, sought))) continue;
      rows.push(row);
      if (rows.length > most) break;
    }
    const shown = rows.slice(0, most);
    const view: ReviewCasesView = {
      rows: await Promise.all(shown.map((row) => viewOf(ctx, row, sought))),
      next: rows.length > most ? (shown.at(-1)?.number ?? null) : null,
    };
    return reads(view);
  },
});

async function isSought(ctx: Context, row: ReviewRow, sought: Sought): Promise<boolean> {
  const { facts } = row;
  if (!countsAsPattern(row)) return false;
  if (sought.cause !== null && causeOf(facts) !== sought.cause) return false;
  if (sought.identity !== null && !facts.identities.includes(sought.identity)) return false;
  if (sought.withoutIdentity === true && facts.identities.length > 0) return false;
  if (sought.recurrence === true && facts.recurs === null) return false;
  if (sought.failure !== null && !facts.failures.some(({ what }) => what === sought.failure)) return false;
  if (sought.gap !== null && !facts.gaps.some(({ gap }) => gap === sought.gap)) return false;
  if (sought.team === null && sought.withoutTeam !== true) return true;
  const teams = teamsOf(facts, teamIn(await identitiesById(ctx, facts.identities)));
  return teams.has(sought.withoutTeam === true ? null : sought.team);
}

async function viewOf(
  ctx: Context,
  { case: id, number, openedAt, facts }: ReviewRow,
  sought: Sought,
): Promise<ReviewCaseView> {
  const row = await ctx.store.caseRow(id);
  const gaps = facts.gaps.filter(({ gap }) => sought.gap === null || gap === sought.gap);
  const failures = facts.failures.filter(({ what }) => sought.failure === null || what === sought.failure);
  return {
    case: id,
    number: numberOf(number),
    title: row?.title ?? '',
    stage: facts.stage,
    openedAt,
    cause: causeOf(facts),
    gaps: gaps.map(({ gap, about }) => ({ gap, ...GAP_WORDS[gap], about })),
    failures: failures.map(({ what, seq, at }) => ({ failure: what, says: FAILURE_WORDS[what], seq, at })),
  };
}
