import type { Millis, SubmissionId } from '../kit/ids.ts';
import type { Core } from './core.ts';
import type { EventOf } from './events.ts';
import { answered } from './progress.ts';
import type { Telling } from './state.ts';

/** Changes where one reporter stands. */
export function tell(core: Core, id: SubmissionId, change: (now: Telling) => Telling): Core {
  const submissions = core.work.submissions.map((one) =>
    one.id === id ? { ...one, telling: change(one.telling) } : one,
  );
  return { ...core, work: { ...core.work, submissions } };
}

/** What was found or done has changed: whoever was told something, machines too, has to be told again. */
export function reopenTelling(core: Core): Core {
  const submissions = core.work.submissions.map((one) =>
    one.telling.state === 'withdrawn' || one.telling.state === 'unreachable'
      ? one
      : { ...one, telling: { state: 'untold' } as const },
  );
  return { ...core, work: { ...core.work, submissions } };
}

/**
 * What was done has come undone: whoever was told is told again, and what they were promised counts from now. A promise
 * that was still to be kept is kept as it was given.
 */
export function wake(core: Core, at: Millis): Core {
  return core.work.submissions.every(answered) ? restart(core, at) : reopenTelling(core);
}

export function restart(core: Core, at: Millis): Core {
  const { outcome: _past, ...paused } = core.work.paused;
  return reopenTelling({ ...core, work: { ...core.work, wokenAt: at, paused } });
}

/** One attempt at delivery: accepted tells the reporter, a later bounce takes that back. */
export function attempted(core: Core, event: EventOf<'outcome-sent'>): Core {
  const { submission, result, at } = event.facts;
  return tell(core, submission, (now) => {
    if (now.state !== 'written' && now.state !== 'told') return now;
    const attempts = [...now.attempts, { at, result }];
    if (result === 'accepted')
      return now.state === 'told' ? { ...now, attempts } : { state: 'told', how: 'delivered', at, attempts };
    if (result === 'bounced')
      return now.state === 'told' && now.how === 'collected'
        ? { ...now, attempts }
        : { state: 'written', at: now.at, attempts };
    return { ...now, attempts };
  });
}
