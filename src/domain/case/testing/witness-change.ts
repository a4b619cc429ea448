import type { CaseEvent } from '../events.ts';
import type { Witness } from './witness.ts';
import { coveredBy } from './witness-work.ts';

/** A change that somebody asked for, as the definition of "closed" knows it. */
export interface Change {
  readonly id: string;
  readonly requester: string;
  readonly diff: string;
  readonly identity: string;
  /** `asked`, `signed`, `seen` (an import shows it), `lost` (a later one does not), or `ended`. */
  readonly is: 'asked' | 'signed' | 'seen' | 'lost' | 'ended';
  readonly signer: string | null;
}

/** What was asked for is answered, and what was signed was seen, or found to work by a second person. */
export function isChangeSettled(seen: Witness, change: Change): boolean {
  if (change.is === 'ended' || change.is === 'seen') return true;
  if (change.is === 'asked') return false;
  const actions = Object.values(seen.actions).filter(({ request }) => request === change.id);
  return actions.some(({ end, executors }) => end === 'verified' && !executors.includes(change.signer ?? ''));
}

export function followChange(seen: Witness, event: CaseEvent): Witness {
  switch (event.type) {
    case 'change-requested': {
      const { request: id, diff, identity } = event.facts;
      const asked: Change = { id, requester: event.actor, diff, identity, is: 'asked', signer: null };
      return { ...seen, changes: { ...seen.changes, [id]: asked } };
    }
    case 'change-decided':
      return decided(seen, event.facts.request, event.facts.diff, event.actor, event.facts.decision === 'approved');
    case 'change-expired':
    case 'change-withdrawn':
      return set(seen, event.facts.request, 'ended');
    case 'change-matched':
      return set(seen, event.facts.request, 'seen');
    case 'change-contradicted': {
      const actions = Object.entries(seen.actions).map(
        ([id, one]) =>
          [
            id,
            one.request === event.facts.request && one.end === 'verified'
              ? { ...one, end: coveredBy(seen, 'actions', id), executors: [] }
              : one,
          ] as const,
      );
      return set({ ...seen, actions: Object.fromEntries(actions) }, event.facts.request, 'lost');
    }
    default:
      return seen;
  }
}

/** Signed by somebody else, and exactly what was asked for; it takes the place of what was lost for the same identity. */
function decided(seen: Witness, id: string, diff: string, who: string, isApproved: boolean): Witness {
  const change = seen.changes[id];
  if (change === undefined) return seen;
  if (!isApproved) return set(seen, id, 'ended');
  if (change.requester === who || change.diff !== diff) return seen;
  const changes = Object.entries(seen.changes).map(([name, one]) => {
    if (name === id) return [name, { ...one, is: 'signed', signer: who } as const] as const;
    return [
      name,
      one.is === 'lost' && one.identity === change.identity ? { ...one, is: 'ended' as const } : one,
    ] as const;
  });
  return { ...seen, changes: Object.fromEntries(changes) };
}

function set(seen: Witness, id: string, is: Change['is']): Witness {
  const change = seen.changes[id];
  return change === undefined ? seen : { ...seen, changes: { ...seen.changes, [id]: { ...change, is } } };
}
