import type { CaseEvent } from '../../domain/case/events.ts';
import type { LoadedCase } from '../load.ts';
import type { Names } from '../names.ts';

/** Who did what an event says, as people read it. Holders of a kit and consumers have no account, and report nothing. */
export function whoDid(event: CaseEvent, names: Names): string {
  const { by } = event.facts;
  if (by === 'person' || by === 'system') return names.of(event.actor);
  switch (event.type) {
    case 'credential-probed':
    case 'cleanup-proven':
      return 'a holder of the credential';
    case 'consumer-answered':
      return 'a consumer';
    default:
      return by === 'reporter' ? 'reporter' : names.of(event.actor);
  }
}

/** The name of the consumer that an event is about; null for other events, and for the one that gives it. */
export function consumerOf(event: CaseEvent, { events }: LoadedCase): string | null {
  switch (event.type) {
    case 'consumer-contact':
    case 'consumer-sent':
    case 'consumer-answered': {
      const { consumer } = event.facts;
      const listed = events.find(
        (one) => one.event.type === 'consumer-listed' && one.event.facts.consumer === consumer,
      )?.event;
      return listed?.type === 'consumer-listed' ? String(listed.text.name) : null;
    }
    default:
      return null;
  }
}
