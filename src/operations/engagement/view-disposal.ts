import { dueOf } from '../../domain/engagement/guards-disposal.ts';
import type { Disposal, Executed } from '../../domain/engagement/state.ts';
import { copyInWords } from './disposal/copy-words.ts';
import type { Names } from './names-of.ts';
import type { LoadedEngagement } from './stream.ts';
import type { DisposalView, EngagementView } from './views.ts';

/** How far the disposal of an engagement is. */
export function viewDisposal({ state, events }: LoadedEngagement, names: Names): DisposalView {
  const disposal: Disposal | Executed = 'disposal' in state ? state.disposal : { state: 'none' };
  const asked = events.findLast(({ event }) => event.type === 'disposal-requested')?.event;
  const approved = events.findLast(({ event }) => event.type === 'disposal-approved')?.event;
  const signed = disposal.state === 'verified' ? disposal.countersignedBy : null;
  return {
    state: signed === null ? disposal.state : 'countersigned',
    dueAt: dueOf(state),
    askedBy: 'askedBy' in disposal ? names.of(disposal.askedBy) : null,
    approvedBy: approved === undefined ? null : names.of(approved.actor),
    early: asked?.type === 'disposal-requested' && asked.facts.early,
    reason: asked?.type === 'disposal-requested' ? String(asked.text.reason) : null,
    copies: ('copies' in disposal ? disposal.copies : []).map((copy) => ({ ...copy, ...copyInWords(copy) })),
    unreadable: disposal.state === 'verified' ? disposal.unreadable : null,
    countersignedBy: signed === null ? null : names.of(signed),
  };
}

export function viewHolds({ state, events }: LoadedEngagement): EngagementView['holds'] {
  return state.holds.map((hold) => {
    const placed = events.find(({ event }) => event.type === 'hold-placed' && event.facts.hold === hold)?.event;
    return {
      hold,
      reason: placed?.type === 'hold-placed' ? String(placed.text.reason) : null,
      at: placed?.facts.at ?? 0,
    };
  });
}
