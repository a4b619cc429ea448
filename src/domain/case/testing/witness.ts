import type { Millis } from '../../kit/ids.ts';
import { addWorkingDays } from '../../policy/calendar.ts';
import type { CaseEvent } from '../events.ts';
import { followChange, isChangeSettled } from './witness-change.ts';
import type { Change } from './witness-change.ts';
import { followProof } from './witness-proof.ts';
import { followAction } from './witness-work.ts';
import type { Action, Exemption } from './witness-work.ts';
import { followReporter } from './witness-telling.ts';
import type { Reporter } from './witness-telling.ts';

/**
 * A second memory of a case, written from the definition of "closed" alone ("Closed means …") and sharing nothing with the reducers,
 * `progress` or `standing`. It follows the events and says at any time what the definition still asks for.
 */
export interface Witness {
  readonly verdict: string | null;
  readonly classifiedProperly: boolean;
  readonly classifiers: readonly string[];
  /** For a dispute that nobody else has looked at: who had classified before it. */
  readonly disputedUnder: readonly string[] | null;
  readonly identities: readonly string[];
  readonly identityUnknown: boolean;
  readonly actions: Readonly<Record<string, Action>>;
  readonly noneNeeded: readonly string[];
  readonly exemptions: Readonly<Record<string, Exemption>>;
  /** `settled`, `left` (approved as it is), `open`, or the exemption that covers it. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<string, Change>>;
  readonly reporters: Readonly<Record<string, Reporter>>;
  readonly mergedAway: boolean;
}

export const NOTHING_SEEN: Witness = {
  verdict: null,
  classifiedProperly: false,
  classifiers: [],
  disputedUnder: null,
  identities: [],
  identityUnknown: false,
  actions: {},
  noneNeeded: [],
  exemptions: {},
  credentials: {},
  changes: {},
  reporters: {},
  mergedAway: false,
};

/** What "closed means" still asks for at a moment; empty where a case may be closed. */
export function asksFor(seen: Witness, at: Millis): readonly string[] {
  const holds = (exemption: string) => (seen.exemptions[exemption]?.until ?? 0) > at;
  const finished = ({ end }: Action) => end === 'verified' || end === 'reason' || (end !== null && holds(end));
  const actions = Object.values(seen.actions);
  const needsWork = seen.verdict === 'confirmed' || seen.verdict === 'policy-exception';
  const asks: (string | false)[] = [
    !seen.classifiedProperly && 'a classification by a person, with a root cause where confirmed',
    seen.disputedUnder !== null && 'a second look by somebody else',
    needsWork && seen.identities.length === 0 && !seen.identityUnknown && 'an identity, or that it is unknown',
    !actions.every(finished) && 'every action finished',
    needsWork &&
      !actions.some((one) => ['contain', 'remove'].includes(one.kind) && finished(one)) &&
      !seen.noneNeeded.includes('contain') &&
      'a containment or removal',
    needsWork &&
      !actions.some((one) => one.kind === 'prevent' && finished(one)) &&
      !seen.noneNeeded.includes('prevent') &&
      'a prevention',
    !Object.values(seen.credentials).every(
      (end) => end === 'settled' || end === 'left' || (end !== 'open' && holds(end)),
    ) && 'a disposition for each credential',
    !Object.values(seen.changes).every((one) => isChangeSettled(seen, one)) &&
      'every change answered, and seen as it was signed',
    !Object.values(seen.reporters).every((reporter) => isAnswered(reporter, at)) &&
      'every reporter told and silent, or confirmed',
    Object.keys(seen.reporters).length === 0 && 'a reporter',
    seen.mergedAway && 'not to be merged into another case',
  ];
  return asks.filter((one) => one !== false);
}

function isAnswered(reporter: Reporter, at: Millis): boolean {
  const { released, outcomeByPerson, toldAt, confirmed } = reporter;
  if (released !== null) return true;
  return outcomeByPerson && toldAt !== null && (confirmed || at >= addWorkingDays(toldAt, 5));
}

/** The witness after one more event. */
export function watch(seen: Witness, event: CaseEvent): Witness {
  return [followAction, followProof, followChange, followReporter, followClassification].reduce(
    (now, follow) => follow(now, event),
    seen,
  );
}

function followClassification(seen: Witness, event: CaseEvent): Witness {
  switch (event.type) {
    case 'classified': {
      const { by, verdict, cause } = event.facts;
      const classifiers = [...new Set([...seen.classifiers, event.actor])].toSorted();
      const looked = seen.disputedUnder === null || !seen.disputedUnder.includes(event.actor);
      const proper = by === 'person' && (verdict !== 'confirmed' || cause !== null);
      return {
        ...seen,
        verdict,
        classifiers,
        classifiedProperly: proper,
        disputedUnder: looked ? null : seen.disputedUnder,
      };
    }
    case 'outcome-answered':
      return event.facts.answer === 'confirmed' ? seen : { ...seen, disputedUnder: seen.classifiers };
    case 'identity-linked':
      return { ...seen, identities: [...seen.identities, event.facts.identity], identityUnknown: false };
    case 'identity-unlinked':
      return { ...seen, identities: seen.identities.filter((id) => id !== event.facts.identity) };
    case 'identity-unknown':
      return { ...seen, identityUnknown: true };
    case 'merged-into':
      return { ...seen, mergedAway: true };
    case 'split-back':
      return { ...seen, mergedAway: false };
    default:
      return seen;
  }
}
