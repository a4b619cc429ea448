import { refuse } from '../../domain/kit/refusals.ts';
import { engagementRef } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import { viewEngagement } from './view.ts';
import type { EngagementLineView, EngagementListView } from './views.ts';

/** Those that the reader belongs to, and no others. */
export const listEngagements = operation({
  name: 'engagement.list',
  summary: 'List the engagements that one belongs to',
  changes: false,
  gives: 'a line for each, the last changed first, and the days of the classes of retention',
  input: {},
  async run(_input, { ctx, actor }) {
    const rows = actor.kind === 'person' ? await ctx.store.engagementsOf(actor.id) : [];
    const lines: readonly EngagementLineView[] = rows.map(({ engagement: _id, number, contents: _key, ...row }) => ({
      ...row,
      engagement: `E-${number}`,
    }));
    const list: EngagementListView = { engagements: lines, retention: ctx.settings.current().retention };
    return reads(list);
  },
});

export const showEngagement = operation({
  name: 'engagement.show',
  summary: 'Look at an engagement: team, documents, values, inventory, shares, and what keeps it from being closed',
  changes: false,
  gives: 'the engagement',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const loaded = await calledEngagement(call);
    return loaded === null ? refuse('not-found') : reads(await viewEngagement(call, loaded));
  },
});
