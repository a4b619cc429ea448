import type { CaseEvent } from '../events.ts';
import type { Witness } from './witness.ts';
import { forgetWhere } from './witness-telling.ts';
import { coveredBy } from './witness-work.ts';

/** What later evidence undoes: a credential that still works, or that is found again where it was taken out. */
export function followProof(seen: Witness, event: CaseEvent): Witness {
  if (event.type === 'credential-probed' && event.facts.answer === 'still-valid') {
    const { credential } = event.facts;
    const after = undo(seen, credential, ['rotate', 'revoke', 'disable']);
    const credentials =
      after.credentials[credential] === 'settled'
        ? { ...after.credentials, [credential]: coveredBy(seen, 'credentials', credential) ?? 'open' }
        : after.credentials;
    return news({ ...after, credentials });
  }
  if (event.type === 'cleanup-proven' && event.facts.result === 'found')
    return news(undo(seen, event.facts.credential, ['code']));
  return seen;
}

function undo(seen: Witness, credential: string, means: readonly string[]): Witness {
  const actions = Object.entries(seen.actions).map(([id, one]) => {
    const isUndone = means.includes(one.means) && one.about.includes(credential);
    const stands = one.end !== null && one.end !== 'verified';
    return [id, isUndone && !stands ? { ...one, end: coveredBy(seen, 'actions', id), executors: [] } : one] as const;
  });
  return { ...seen, actions: Object.fromEntries(actions) };
}

function news(seen: Witness): Witness {
  return forgetWhere(seen, ({ released }) => released === null || released === 'machine');
}
