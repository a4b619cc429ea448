import { refuse } from '../../../domain/kit/refusals.ts';
import { done } from '../../../domain/kit/result.ts';
import { engagementRef } from '../../fields.ts';
import { operation } from '../../operation.ts';
import { commandOf, decidedAll } from '../decided.ts';
import { sweepOriginals } from '../originals.ts';
import { calledEngagement, subjectByEngagement } from '../subject.ts';

/** An original is kept for a reason and until a day: then it goes without anybody asking. A hold keeps it. */
export const destroyDueOriginals = operation({
  name: 'engagement.destroyDueOriginals',
  summary: 'Destroy the originals of an engagement that were kept until a day which has come: a job’s verb',
  changes: true,
  gives: 'nothing',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const { ctx, at } = call;
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const { state } = loaded;
    if (state.holds.length > 0) return refuse('held');
    const due = state.documents.flatMap(({ document, versions }) =>
      versions.flatMap(({ version, original }) =>
        original.state === 'kept' && original.until <= at ? [{ document, version }] : [],
      ),
    );
    // also what was decided before, and cut off
    const answer = async () => ({ destroyed: await sweepOriginals(ctx, state.id) });
    if (due.length === 0) return done({ change: null, answer });
    const change = await decidedAll(call, loaded, ({ system }) =>
      due.map((facts) => commandOf('destroy-original', system, at, { facts, text: {} })),
    );
    return change.ok ? done({ change: change.value, answer }) : change;
  },
});
