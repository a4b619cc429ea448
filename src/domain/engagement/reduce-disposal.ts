import type { EngagementEvent } from './events.ts';
import type { Disposal, Executed } from './state.ts';

/** How far the request has come after an event. */
export function reduceRequest(disposal: Disposal, event: EngagementEvent): Disposal {
  switch (event.type) {
    case 'disposal-requested':
      return { state: 'requested', askedBy: event.actor, early: event.facts.early };
    case 'disposal-approved':
      return disposal.state === 'requested'
        ? { state: 'approved', askedBy: disposal.askedBy, approvedBy: event.actor }
        : disposal;
    case 'disposal-begun':
      return disposal.state === 'none' ? disposal : { state: 'begun', askedBy: disposal.askedBy };
    default:
      return disposal;
  }
}

/** How far the disposal itself has come after an event. */
export function reduceExecution(disposal: Disposal | Executed, event: EngagementEvent): Executed {
  if (disposal.state !== 'none') {
    const { askedBy } = disposal;
    if (event.type === 'disposal-executed') return { state: 'executed', askedBy, copies: event.facts.copies };
    if (event.type === 'disposal-verified') {
      const { copies, unreadable } = event.facts;
      return { state: 'verified', askedBy, copies, unreadable, countersignedBy: null };
    }
    if (disposal.state === 'verified' && event.type === 'disposal-countersigned')
      return { ...disposal, countersignedBy: event.actor };
  }
  throw new Error(`${event.type} is no part of a disposal that is ${disposal.state}.`);
}
