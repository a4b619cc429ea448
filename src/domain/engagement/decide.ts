import { refuse } from '../kit/refusals.ts';
import { done } from '../kit/result.ts';
import type { Result } from '../kit/result.ts';
import type { EngagementCommand } from './commands.ts';
import type { EngagementEvent } from './events.ts';
import { guardEngagement } from './guards.ts';
import type { Engagement } from './state.ts';
import { engagementRow } from './transitions.ts';
import type { EngagementStage } from './words.ts';

/**
 * The event that a command leads to, or a refusal. Knows no clock and no randomness: time, ids and people come in the
 * command.
 *
 * @param detectors the version of the detectors that are in use: what others scanned counts as unscanned
 */
export function decideEngagement(
  state: Engagement | null,
  command: EngagementCommand,
  detectors: string,
): Result<EngagementEvent> {
  const { by, from, event: type } = engagementRow(command.verb);
  // whoever is not of the team does not learn that there is one; to appoint somebody one need not be of it
  const isOutside = state !== null && command.actor.by === 'person' && !isMember(state, command);
  if (isOutside && command.verb !== 'appoint-lead') return refuse('not-found');
  const stage = from[state?.stage ?? 'none'];
  if (stage === undefined) return refuse(state === null ? 'not-found' : 'engagement-stage');
  if (!by.includes(command.actor.by)) return refuse(command.actor.by === 'person' ? 'not-allowed' : 'needs-a-person');
  const refused = state === null ? null : guardEngagement(state, command, detectors);
  return refused ?? done(eventOf(type, command, stage));
}

function isMember({ members }: Engagement, { actor }: EngagementCommand): boolean {
  return members.some(({ member }) => member === actor.id);
}

/** A command carries exactly what the event of its verb does: `EngagementCommand` says so for each verb of the table. */
function eventOf(
  type: EngagementEvent['type'],
  { actor, at, facts, text }: EngagementCommand,
  stage: EngagementStage,
): EngagementEvent {
  return { type, actor: actor.id, facts: { ...facts, by: actor.by, at, stage }, text } as EngagementEvent;
}
