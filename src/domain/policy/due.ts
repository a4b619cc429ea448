import type { CaseState, Work } from '../case/state.ts';
import type { Clock } from '../case/words.ts';
import type { Millis } from '../kit/ids.ts';
import { addWorkingDays } from './calendar.ts';
import type { Promises } from './clocks.ts';

export interface Due {
  readonly at: Millis;
  /** A promise to reporters; or until when a `request` is to be answered, or an `exemption` lasts. */
  readonly for: PromiseName | 'request' | 'exemption';
}
type PromiseName = 'first-act' | 'classification' | 'outcome';

/** What of this case runs out next: a promise to its reporters, a request that waits for its approval, an exemption. Null for nothing. */
export function nextDue(state: CaseState, promises: Promises): Due | null {
  if (state.stage === 'closed' || state.stage === 'merged') return null;
  const promised = nextPromiseName(state, promises);
  const requests = state.requests
    .filter((one) => one.state === 'requested')
    .map(({ answerBy: at }) => ({ at, for: 'request' }) as const);
  const exemptions = state.exemptions
    .filter((one) => one.state === 'approved')
    .map(({ until: at }) => ({ at, for: 'exemption' }) as const);
  const all: readonly Due[] = [...(promised === null ? [] : [promised]), ...requests, ...exemptions];
  return all.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

/** The next promise to this case's reporters that would break; null where none is owed or its clock is paused. */
function nextPromiseName(state: CaseState, promises: Promises): Due | null {
  const owed = owedNow(state);
  if (owed === null || state.waiting.some(({ clock }) => clock === owed)) return null;
  return {
    at: addWorkingDays(startOf(state), DAYS[owed](promises), promises.calendar) + (state.paused[owed] ?? 0),
    for: owed,
  };
}

const DAYS: Record<PromiseName, (promises: Promises) => number> = {
  'first-act': ({ firstActDays }) => firstActDays,
  classification: ({ classificationDays }) => classificationDays,
  outcome: ({ outcomeDays }) => outcomeDays,
};

function owedNow(state: CaseState): (PromiseName & Clock) | null {
  if (state.stage === 'received') return state.firstHumanAt === null ? 'first-act' : 'classification';
  return state.stage === 'classified' || state.stage === 'acting' || state.stage === 'verified' ? 'outcome' : null;
}

/** The earliest submission that still waits for its answer sets the clock, or, where what was done came undone since, that moment. */
function startOf(work: Work): Millis {
  const waiting = work.submissions.filter(({ telling }) => telling.state === 'untold' || telling.state === 'written');
  const since = Math.min(...(waiting.length > 0 ? waiting.map(({ at }) => at) : [work.openedAt]));
  return Math.max(since, work.wokenAt ?? 0);
}
