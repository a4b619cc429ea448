import type { Millis } from '../../kit/ids.ts';
import type { CaseEvent } from '../events.ts';
import type { Witness } from './witness.ts';

export interface Action {
  readonly kind: string;
  readonly means: string;
  /** The credentials that it is about. */
  readonly about: readonly string[];
  readonly request: string | null;
  /** Everybody who carried it out since it last failed. */
  readonly executors: readonly string[];
  /** How it was finished: `verified`, `reason`, or the exemption that covers it. */
  readonly end: string | null;
}
export interface Exemption {
  readonly requester: string;
  readonly actions: readonly string[];
  readonly credentials: readonly string[];
  /** The one whose place it takes once it is approved. */
  readonly extends: string | null;
  readonly asked: Millis;
  /** Until when it holds: 0 before it is approved and after it has ended. */
  readonly until: Millis;
}

/** What was done: actions, credentials, exemptions. */
export function followAction(seen: Witness, event: CaseEvent): Witness {
  const before = noted(seen, event);
  switch (event.type) {
    case 'action-planned': {
      const { action, kind, means, credentials } = event.facts;
      const planned = {
        kind,
        means,
        about: credentials,
        request: event.facts.request ?? null,
        executors: [],
        end: null,
      };
      return { ...before, actions: { ...before.actions, [action]: planned } };
    }
    case 'action-executed':
      return setAction(before, event.facts.action, (one) => ({
        ...one,
        executors: [...new Set([...one.executors, event.actor])].toSorted(),
      }));
    case 'action-verified':
      return verified(
        before,
        event.facts.action,
        event.actor,
        event.facts.by === 'person',
        event.facts.result === 'works',
      );
    case 'action-waived': {
      const { action, kind } = event.facts;
      if (action !== null) return setAction(before, action, (one) => ({ ...one, end: 'reason' }));
      return { ...before, noneNeeded: [...new Set([...before.noneNeeded, kind])].toSorted() };
    }
    case 'credential-settled':
      return setCredentials(
        before,
        [event.facts.credential],
        event.facts.disposition === 'approved-as-is' ? 'left' : 'settled',
      );
    case 'exemption-requested': {
      const { exemption, actions, credentials, until, extends: earlier = null } = event.facts;
      return {
        ...before,
        exemptions: {
          ...before.exemptions,
          [exemption]: { requester: event.actor, actions, credentials, extends: earlier, asked: until, until: 0 },
        },
      };
    }
    case 'exemption-decided':
      return event.facts.decision === 'approved' ? approved(before, event.facts.exemption, event.actor) : before;
    case 'exemption-ended':
      return ended(before, event.facts.exemption);
    default:
      return before;
  }
}

/** Every event that names credentials makes the unknown ones among them open. */
function noted(seen: Witness, event: CaseEvent): Witness {
  const named: readonly { readonly id: string }[] =
    'credentials' in event.facts ? event.facts.credentials.filter((one) => typeof one !== 'string') : [];
  const fresh = named.filter(({ id }) => seen.credentials[id] === undefined);
  return fresh.length === 0
    ? seen
    : { ...seen, credentials: { ...seen.credentials, ...Object.fromEntries(fresh.map(({ id }) => [id, 'open'])) } };
}

function verified(seen: Witness, id: string, who: string, isPerson: boolean, works: boolean): Witness {
  const action = seen.actions[id];
  if (action === undefined || action.end !== null) return seen;
  if (!works) return setAction(seen, id, (one) => ({ ...one, executors: [] }));
  // Own work, or work that nobody did, is not verified by this, whatever the case believes.
  if (!isPerson || action.executors.length === 0 || action.executors.includes(who)) return seen;
  return setCredentials(
    setAction(seen, id, (one) => ({ ...one, end: 'verified' })),
    ['rotate', 'revoke', 'disable'].includes(action.means) ? action.about : [],
    'settled',
  );
}

/** Approved by somebody who neither asked for it nor carried out what it covers. */
function approved(seen: Witness, id: string, who: string): Witness {
  const exemption = seen.exemptions[id];
  if (exemption === undefined || exemption.requester === who) return seen;
  const isFree = (end: string | null | undefined) => end === null || (end !== undefined && end === exemption.extends);
  const open = exemption.actions.filter((action) => isFree(seen.actions[action]?.end));
  if (open.some((action) => seen.actions[action]?.executors.includes(who) === true)) return seen;
  const replaced = exemption.extends === null ? undefined : seen.exemptions[exemption.extends];
  const past =
    exemption.extends === null || replaced === undefined ? {} : { [exemption.extends]: { ...replaced, until: 0 } };
  const held = { ...seen, exemptions: { ...seen.exemptions, ...past, [id]: { ...exemption, until: exemption.asked } } };
  const covered = open.reduce((now, action) => setAction(now, action, (one) => ({ ...one, end: id })), held);
  return setCredentials(
    covered,
    exemption.credentials.filter((credential) =>
      ['open', exemption.extends].includes(seen.credentials[credential] ?? null),
    ),
    id,
  );
}

function ended(seen: Witness, id: string): Witness {
  const exemption = seen.exemptions[id];
  if (exemption === undefined) return seen;
  const after = { ...seen, exemptions: { ...seen.exemptions, [id]: { ...exemption, until: 0 } } };
  const actions = Object.entries(seen.actions).map(
    ([name, one]) =>
      [name, one.end === id ? { ...one, end: coveredBy(after, 'actions', name), executors: [] } : one] as const,
  );
  const credentials = Object.entries(seen.credentials).map(
    ([name, end]) => [name, end === id ? (coveredBy(after, 'credentials', name) ?? 'open') : end] as const,
  );
  return { ...after, actions: Object.fromEntries(actions), credentials: Object.fromEntries(credentials) };
}

/** An exemption that holds and names the thing: what comes undone may wait as long. */
export function coveredBy(seen: Witness, list: 'actions' | 'credentials', id: string): string | null {
  const holding = Object.entries(seen.exemptions).find(
    ([, one]) => one.until > 0 && one[list].some((covered) => covered === id),
  );
  return holding?.[0] ?? null;
}

function setAction(seen: Witness, id: string, change: (action: Action) => Action): Witness {
  const action = seen.actions[id];
  return action === undefined ? seen : { ...seen, actions: { ...seen.actions, [id]: change(action) } };
}

function setCredentials(seen: Witness, ids: readonly string[], end: string): Witness {
  return { ...seen, credentials: { ...seen.credentials, ...Object.fromEntries(ids.map((id) => [id, end])) } };
}
