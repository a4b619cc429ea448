import type { EngagementEvents } from '../../domain/engagement/events.ts';
import type { LoadedEngagement } from './stream.ts';

/** What was said of an engagement when it was opened; it is part of the record and stays. */
export function openedText({ events }: Pick<LoadedEngagement, 'events'>): EngagementEvents['opened']['text'] {
  const first = events[0]?.event;
  if (first?.type !== 'opened') throw new Error('An engagement does not begin with its opening.');
  return first.text;
}
