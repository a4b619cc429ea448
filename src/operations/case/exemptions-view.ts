import type { Exemption } from '../../domain/case/state.ts';
import type { Millis } from '../../domain/kit/ids.ts';
import type { LoadedCase } from '../load.ts';
import type { Names } from '../names.ts';
import type { ExemptionView } from './views.ts';

/** How long before its end an exemption is shown as expiring. */
const EXPIRING = 14 * 86_400_000;

/** Every exemption of a case, with its age and how often it was extended. */
export function exemptionsView({ state, events }: LoadedCase, names: Names, now: Millis): readonly ExemptionView[] {
  return state.exemptions.map((one) => {
    const asked = events.find(
      ({ event }) => event.type === 'exemption-requested' && event.facts.exemption === one.id,
    )?.event;
    const decided = events.find(
      ({ event }) => event.type === 'exemption-decided' && event.facts.exemption === one.id,
    )?.event;
    const words = asked?.type === 'exemption-requested' ? asked.text : null;
    const earlier = chain(state.exemptions, one);
    return {
      exemption: one.id,
      state: stateOf(one, now),
      until: one.until,
      justification: String(words?.justification ?? ''),
      controls: String(words?.controls ?? ''),
      actions: one.actions,
      credentials: one.credentials,
      askedAt: one.askedAt,
      askedBy: names.of(one.requester),
      decidedBy: decided === undefined ? null : names.of(decided.actor),
      reason: decided?.type === 'exemption-decided' ? String(decided.text.reason) : null,
      since: earlier.at(-1)?.askedAt ?? one.askedAt,
      extensions: earlier.length,
      extends: one.extends,
      mine: names.isMe(one.requester),
    };
  });
}

function stateOf({ state, until }: Exemption, now: Millis): ExemptionView['state'] {
  if (state !== 'approved') return state;
  if (until <= now) return 'expired';
  return until - now <= EXPIRING ? 'expiring' : 'approved';
}

/** Those that it goes on with, latest first. */
function chain(all: readonly Exemption[], one: Exemption): readonly Exemption[] {
  const before = all.find(({ id }) => id === one.extends);
  return before === undefined ? [] : [before, ...chain(all, before)];
}
