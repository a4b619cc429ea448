import type { Engagement } from '../../domain/engagement/state.ts';
import { dueOf } from '../../domain/engagement/guards-disposal.ts';
import type { Millis } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { DisposalMark, EngagementRow } from '../../store/types.ts';

/** What the list shows of an engagement from now on, and by which dates jobs find it. */
export function rowOf(
  state: Engagement,
  { name, customer }: { readonly name: SafeText; readonly customer: SafeText },
  at: Millis,
): Omit<EngagementRow, 'number'> {
  const { id, stage, kind, retention, contents, holds } = state;
  return {
    engagement: id,
    stage,
    kind,
    retention,
    name: String(name),
    customer: String(customer),
    contents,
    changedAt: at,
    dueAt: dueOf(state),
    held: holds.length > 0,
    disposal: disposalOf(state),
  };
}

function disposalOf(state: Engagement): DisposalMark {
  if (state.stage === 'closed') return state.disposal.state;
  if (state.stage !== 'disposed') return 'none';
  const { disposal } = state;
  // what could still be read is tried again
  if (disposal.state === 'executed' || !disposal.unreadable) return 'executed';
  return disposal.countersignedBy === null ? 'verified' : 'countersigned';
}
