import type { Core } from './core.ts';
import type { EventOf, NotedCredential } from './events.ts';
import { reopenTelling } from './reduce-telling.ts';
import type { Credential } from './state.ts';

/** The case that goes on takes the reporters and the credentials of the one that was merged into it. */
export function mergeReceived(core: Core, event: EventOf<'merge-received'>): Core {
  const { from, submissions, credentials } = event.facts;
  const fresh = credentials.filter(({ id }) => !core.work.credentials.some((known) => known.id === id));
  const after = fresh.length === 0 ? core : reopenTelling(core);
  return {
    ...after,
    work: {
      ...after.work,
      submissions: [
        ...after.work.submissions,
        ...submissions.map((one) => ({ ...one, from, telling: { state: 'untold' } as const })),
      ],
      credentials: [...after.work.credentials, ...fresh.map(freshCredential)],
    },
  };
}

/** The reporters go back to their own case; what was learnt about credentials stays with both. */
export function splitOut(core: Core, event: EventOf<'split-out'>): Core {
  const submissions = core.work.submissions.filter((one) => !event.facts.submissions.includes(one.id));
  return { ...core, work: { ...core.work, submissions } };
}

/** The case goes on where it stood. What its reporters were told meanwhile was about the other case. */
export function splitBack(core: Core): Core {
  if (core.ended === null || !('into' in core.ended)) return core;
  const { classification, disputed } = core.ended.before;
  const submissions = core.work.submissions.map((one) =>
    one.telling.state === 'withdrawn' ? one : { ...one, telling: { state: 'untold' } as const },
  );
  return { work: { ...core.work, submissions }, classification, disputed, ended: null };
}

/** A credential that the case has just learnt of: nothing has been decided about it. */
export function freshCredential(noted: NotedCredential): Credential {
  return { ...noted, disposition: null, probedAt: null };
}
