import { brand } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { decided as decidedCase } from '../case/verb.ts';
import { engagementRef, id } from '../fields.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { operation } from '../operation.ts';
import type { Context } from '../context.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import { outcomeIn } from './view-values.ts';
import type { CaseOutcomeView } from './views.ts';

/** The delivery lead is the reporter of what was found: reading the outcome here is evidence of having been told. */
export const caseOutcome = operation({
  name: 'engagement.caseOutcome',
  summary: 'Read what became of a credential that was reported out of this engagement',
  changes: true,
  gives: 'the stage of its case, and the outcome in plain words once there is one',
  input: { engagement: engagementRef(), value: id<'value'>() },
  async subject(input, ctx) {
    const found = await subjectByEngagement(input, ctx);
    if (!found.ok || found.value.engagement === undefined) return found;
    const rows = await ctx.store.engagementCasesOf(found.value.engagement);
    const row = rows.find(({ value }) => value === brand<'value'>(String(input['value'])));
    return done({ ...found.value, ...(row === undefined ? {} : { case: row.case, submission: row.submission }) });
  },
  async run(_input, call) {
    const engagement = await calledEngagement(call);
    if (engagement === null) return refuse('not-found');
    const { case: id, submission } = call.subject;
    const loaded = id === null ? null : await loadCase(call.ctx, id);
    if (loaded === null || submission === null) return refuse('unknown-part');
    const telling = loaded.state.submissions.find((one) => one.id === submission)?.telling;
    const isLead = await leads(call.ctx, engagement.head.id, call.actor.kind === 'person' ? call.actor.id : null);
    const view = () => Promise.resolve(viewOf(loaded));
    if (telling?.state !== 'written' || !isLead) return done({ change: null, answer: view });
    const change = await decidedCase(call, loaded, 'collect', { facts: { submission }, text: null });
    return change.ok ? done({ change: change.value, answer: view }) : change;
  },
});

function viewOf(loaded: LoadedCase): CaseOutcomeView {
  return { stage: loaded.state.stage, outcome: outcomeIn(loaded) };
}

async function leads(ctx: Context, id: Parameters<Context['store']['engagementMember']>[0], person: string | null) {
  if (person === null) return false;
  return (await ctx.store.engagementMember(id, brand(person)))?.role === 'lead';
}
