import { MEANS } from '../../domain/case/words.ts';
import type { Means, Method, Verdict } from '../../domain/case/words.ts';
import type { ActionId } from '../../domain/kit/ids.ts';
import type { LoadedCase, LoadedEvent } from '../load.ts';
import type { DraftPart, DraftView } from '../views.ts';
import { CAUSE_WORDS, day, KIND_WORDS, MEANS_WORDS } from './words.ts';

/** One sentence and the event that it rests on: without one, it cannot be said. */
interface Claim {
  readonly says: string;
  readonly event: LoadedEvent;
}

const FOUND: Record<Verdict, string> = {
  confirmed: 'You were right',
  'approved-automation': 'What you saw is an automation that was approved',
  'false-alarm': 'What you saw is not a problem',
  'policy-exception': 'What you saw departs from a rule',
  'cannot-tell': 'We could not find out for certain what you saw',
};

/** Drafts an outcome from a case's trace. It names kinds and means, never a third party's words; a person edits it. */
export function draft(loaded: LoadedCase): DraftView {
  const { events } = loaded;
  return {
    found: part(found(events)),
    did: part([...did(loaded), ...stays(events)], NOTHING_DONE),
    why: part(why(events)),
    can: part([], WHAT_TO_DO),
  };
}

const NOTHING_DONE = 'Nothing had to be changed.';
const WHAT_TO_DO =
  'You need not do anything. If you see it again, or if this does not answer your report, tell us on the page of your tracking code.';

function found(events: readonly LoadedEvent[]): readonly Claim[] {
  const last = events.findLast(({ event }) => event.type === 'classified');
  if (last?.event.type !== 'classified') return [];
  const { verdict, kind } = last.event.facts;
  return [{ says: `${FOUND[verdict]}: we looked at it as ${KIND_WORDS[kind]}.`, event: last }];
}

/** What was verified and still holds, in the order in which it was found; how, where more than a look shows it. */
function did({ events, state }: LoadedCase): readonly Claim[] {
  return events.flatMap((loaded) => {
    const { event } = loaded;
    if (event.type !== 'action-verified' || event.facts.result !== 'works') return [];
    const { action, method } = event.facts;
    const done = state.actions.find(({ id }) => id === action);
    if (done?.state.state !== 'verified' || isVerifiedLater(events, loaded.seq, action)) return [];
    return [{ says: `${MEANS_WORDS[done.means]}, ${shownBy(method, done.means)}.`, event: loaded }];
  });
}

/** What an approver agreed to leave as it is for a time that is not over yet. */
function stays(events: readonly LoadedEvent[]): readonly Claim[] {
  const untilById = new Map(
    events.flatMap(({ event }) =>
      event.type === 'exemption-requested' ? [[event.facts.exemption, event.facts.until] as const] : [],
    ),
  );
  const ended = new Set(
    events.flatMap(({ event }) => (event.type === 'exemption-ended' ? [event.facts.exemption] : [])),
  );
  return events.flatMap((loaded) => {
    const { event } = loaded;
    if (event.type !== 'exemption-decided' || event.facts.decision !== 'approved') return [];
    const until = untilById.get(event.facts.exemption);
    if (until === undefined || ended.has(event.facts.exemption)) return [];
    return [{ says: `Something stays as it is until ${day(until)}: an approver agreed to it.`, event: loaded }];
  });
}

/** What a probe undid was done again, and is told of once. */
function isVerifiedLater(events: readonly LoadedEvent[], after: number, action: ActionId): boolean {
  return events.some(
    ({ seq, event }) => seq > after && event.type === 'action-verified' && event.facts.action === action,
  );
}

function shownBy(method: Method, means: Means): string {
  if (method === 'probe' && ENDS.includes(means)) return 'and a second person had the old one tried: it is refused';
  if (method === 'scan' && PLACES.includes(means))
    return 'and a second person had it searched for: it is not there any more';
  return 'and a second person checked that it worked';
}

const ENDS: readonly Means[] = ['rotate', 'revoke', 'disable'];
const PLACES: readonly Means[] = MEANS.remove;

function why(events: readonly LoadedEvent[]): readonly Claim[] {
  const last = events.findLast(({ event }) => event.type === 'classified');
  if (last?.event.type !== 'classified') return [];
  const { cause, verdict } = last.event.facts;
  if (cause !== null) return [{ says: `The cause was this: ${CAUSE_WORDS[cause]}.`, event: last }];
  return verdict === 'cannot-tell'
    ? []
    : [{ says: 'We compared what you saw with what is known about this identity.', event: last }];
}

function part(claims: readonly Claim[], otherwise = ''): DraftPart {
  if (claims.length === 0) return { text: otherwise, supports: [] };
  return { text: claims.map(({ says }) => says).join(' '), supports: claims.map(({ event }) => event.id) };
}
