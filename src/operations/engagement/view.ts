import { closingGaps } from '../../domain/engagement/closing-gate.ts';
import { gapsInWords } from '../../domain/engagement/gap-words.ts';
import { mayDo } from '../../domain/engagement/may-do.ts';
import { ENGAGEMENT_TRANSITIONS } from '../../domain/engagement/transitions.ts';
import type { EngagementVerb } from '../../domain/engagement/transitions.ts';
import type { MemberRole } from '../../domain/engagement/words.ts';
import type { Engagement } from '../../domain/engagement/state.ts';
import type { Call } from '../operation.ts';
import { openedText } from './opened-text.ts';
import type { LoadedEngagement } from './stream.ts';
import { namesOf } from './names-of.ts';
import { viewAppointments } from './view-appointments.ts';
import { viewDisposal, viewHolds } from './view-disposal.ts';
import { viewDocuments } from './view-documents.ts';
import { viewEntries } from './view-entries.ts';
import { viewShares } from './view-shares.ts';
import { viewValues } from './view-values.ts';
import type { EngagementView } from './views.ts';

/** An engagement as a member sees it now. */
export async function viewEngagement(call: Call, loaded: LoadedEngagement): Promise<EngagementView> {
  const { state, number, events } = loaded;
  const text = openedText(loaded);
  const names = await namesOf(call, loaded);
  const rows = await call.ctx.store.engagementValues(state.id);
  const files = await call.ctx.store.engagementFiles(state.id);
  return {
    engagement: `E-${number}`,
    id: state.id,
    name: String(text.name),
    customer: String(text.customer),
    purpose: String(text.purpose),
    kind: state.kind,
    retention: state.retention,
    retentionDays: state.retentionDays,
    stage: state.stage,
    openedAt: events[0]?.event.facts.at ?? 0,
    role: names.role,
    members: names.members,
    appointments: await viewAppointments(call, loaded, names),
    documents: viewDocuments(call, loaded, files, names),
    values: await viewValues(call, loaded, rows, names),
    entries: viewEntries(loaded),
    shares: viewShares(loaded, call.at),
    closing: closingGaps(state, call.at).map((gap) => ({ gap, says: gapsInWords([gap]).join(' ') })),
    holds: viewHolds(loaded),
    disposal: viewDisposal(loaded, names),
    may: verbsFor(state, names.role),
  };
}

function verbsFor(state: Engagement, role: MemberRole | null): readonly EngagementVerb[] {
  if (role === null) return [];
  const verbs = Object.keys(ENGAGEMENT_TRANSITIONS) as EngagementVerb[];
  return verbs.filter((verb) => {
    const { from, by }: { readonly from: object; readonly by: readonly string[] } = ENGAGEMENT_TRANSITIONS[verb];
    return by.includes('person') && Object.hasOwn(from, state.stage) && mayDo(role, verb);
  });
}
