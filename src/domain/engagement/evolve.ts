import type { StreamId } from '../kit/ids.ts';
import type { EngagementEvent } from './events.ts';
import { reduceExecution, reduceRequest } from './reduce-disposal.ts';
import { reduceDocument } from './reduce-document.ts';
import { reduceInventory } from './reduce-inventory.ts';
import { reduceShare } from './reduce-share.ts';
import { reduceValue } from './reduce-value.ts';
import type { Body, Engagement } from './state.ts';
import { RETENTION_DAYS } from './words.ts';

/** The engagement after an event. Throws where the event does not fit: that is a defect, never a refusal. */
export function evolveEngagement(state: Engagement | null, event: EngagementEvent, id: StreamId): Engagement {
  if (state === null) {
    if (event.type !== 'opened') throw new Error(`An engagement cannot begin with ${event.type}.`);
    return { ...begun(event, id), stage: 'open' };
  }
  return shaped(state, { ...state, ...reduced(state, event) }, event);
}

function begun({ actor, facts }: Extract<EngagementEvent, { type: 'opened' }>, id: StreamId): Body {
  const { kind, retention, contents, days = RETENTION_DAYS[retention] } = facts;
  const nothing = { documents: [], values: [], shares: [], entries: [], holds: [] };
  const members = [{ member: actor, role: 'lead' as const }];
  return { id, kind, retention, retentionDays: days, contents, members, ...nothing };
}

/** What an event changes of the parts that all stages have. */
function reduced(state: Engagement, event: EngagementEvent): Partial<Body> {
  return {
    ...reduceDocument(state, event),
    ...reduceValue(state, event),
    ...reduceShare(state, event),
    ...reduceInventory(state, event),
    ...reduceMembers(state, event),
  };
}

function reduceMembers({ members, holds }: Body, event: EngagementEvent): Partial<Body> {
  switch (event.type) {
    case 'member-added': {
      const { member, role } = event.facts;
      return { members: [...members.filter((one) => one.member !== member), { member, role }] };
    }
    case 'lead-appointed': {
      const { member } = event.facts;
      return { members: [...members.filter((one) => one.member !== member), { member, role: 'lead' }] };
    }
    case 'member-removed':
      return { members: members.filter(({ member }) => member !== event.facts.member) };
    case 'hold-placed':
      return { holds: [...holds, event.facts.hold] };
    case 'hold-lifted':
      return { holds: holds.filter((hold) => hold !== event.facts.hold) };
    default:
      return {};
  }
}

/** The shape that the event's stage asks for. */
function shaped(before: Engagement, body: Body, event: EngagementEvent): Engagement {
  const { stage, at } = event.facts;
  switch (stage) {
    case 'open':
    case 'reporting':
    case 'closing':
      return { ...body, stage };
    case 'closed': {
      if (event.type === 'closed') return { ...body, stage, closedAt: at, disposal: { state: 'none' } };
      if (before.stage !== 'closed') throw new Error(`${event.type} cannot close an engagement.`);
      return { ...body, stage, closedAt: before.closedAt, disposal: reduceRequest(before.disposal, event) };
    }
    case 'disposed': {
      if (before.stage !== 'closed' && before.stage !== 'disposed')
        throw new Error('Only what is closed is disposed of.');
      if (before.stage === 'disposed' && event.type === 'lead-appointed')
        return { ...body, stage, closedAt: before.closedAt, disposal: before.disposal };
      return { ...body, stage, closedAt: before.closedAt, disposal: reduceExecution(before.disposal, event) };
    }
  }
}
