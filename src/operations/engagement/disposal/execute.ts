import type { CopyOutcome } from '../../../domain/engagement/events.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import { done } from '../../../domain/kit/result.ts';
import { safe } from '../../../domain/kit/safe.ts';
import { engagementRef } from '../../fields.ts';
import { operation } from '../../operation.ts';
import { commandOf, decidedAll } from '../decided.ts';
import { forgetDrawn } from '../shares/drawn-ahead.ts';
import { calledEngagement, subjectByEngagement } from '../subject.ts';
import { holdingsOf } from './holdings.ts';
import { outOfReach } from './out-of-reach.ts';
import { WITHIN_REACH } from './within-reach.ts';

const NOTHING = () => Promise.resolve({});

/** The decision is durable before anything is destroyed. At the end of its time the product asks by itself. */
export const beginDisposal = operation({
  name: 'engagement.beginDisposal',
  summary: 'Begin a disposal that is due or approved; from here on no hold stops it: a job’s verb',
  changes: true,
  gives: 'nothing',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const { state } = loaded;
    const isAsked = state.stage !== 'closed' || state.disposal.state !== 'none';
    const change = await decidedAll(call, loaded, ({ system }) => [
      ...(isAsked
        ? []
        : [
            commandOf('request-disposal', system, call.at, {
              facts: { early: false },
              text: { reason: safe`The time of its retention class is over.` },
            }),
          ]),
      commandOf('begin-disposal', system, call.at, { facts: {}, text: {} }),
    ]);
    return change.ok ? done({ change: change.value, answer: NOTHING }) : change;
  },
});

/**
 * Keys first: once they are gone, nothing can be read in any copy that was ever made of the database or the files. Then files, then
 * rows and texts, in one change with the event. Whoever is interrupted does it again from the beginning.
 */
export const executeDisposal = operation({
  name: 'engagement.executeDisposal',
  summary: 'Destroy what an engagement holds: keys, files, rows and texts, after its disposal was begun: a job’s verb',
  changes: true,
  gives: 'nothing',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const { ctx, at } = call;
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const { state } = loaded;
    if (state.stage !== 'closed' || state.disposal.state !== 'begun') return refuse('engagement-stage');
    const { keys, files, texts, sealed } = await holdingsOf(ctx, loaded);
    await ctx.vault.destroyAll({ stream: state.id, whole: true, at, keys, sealed });
    await ctx.engagementFiles.removeMany(files);
    forgetDrawn(
      ctx.documents,
      state.shares.map(({ share }) => share),
    );
    const copies: readonly CopyOutcome[] = [
      ...WITHIN_REACH.map((copy) => ({ copy, state: 'destroyed' as const, until: null })),
      ...(await outOfReach(ctx, loaded, at)),
    ];
    const change = await decidedAll(
      call,
      loaded,
      ({ system }) => [commandOf('execute-disposal', system, at, { facts: { copies }, text: {} })],
      {
        engagements: [{ do: 'forget', engagement: state.id }],
        rows: { replaceTexts: texts.map(({ id }) => ({ event: id, text: null })) },
      },
    );
    return change.ok ? done({ change: change.value, answer: NOTHING }) : change;
  },
});
