import type { CaseState, Work } from '../case/state.ts';
import type { Clock } from '../case/words.ts';
import type { Millis } from '../kit/ids.ts';
import { addWorkingDays } from './clocks.ts';
import type { Promises } from './clocks.ts';

export interface Due {
  readonly at: Millis;
  readonly for: 'first-act' | 'classification' | 'outcome';
}

/** The next promise to this case's reporters that would break; null where none is owed or its clock is paused. */
export function nextDue(state: CaseState, promises: Promises): Due | null {
  const owed = owedNow(state);
  if (owed === null || state.waiting.some(({ clock }) => clock === owed)) return null;
  return {
    at: addWorkingDays(startOf(state), DAYS[owed](promises), promises.holidays) + (state.paused[owed] ?? 0),
    for: owed,
  };
}

const DAYS: Record<Due['for'], (promises: Promises) => number> = {
  'first-act': ({ firstActDays }) => firstActDays,
  classification: ({ classificationDays }) => classificationDays,
  outcome: ({ outcomeDays }) => outcomeDays,
};

function owedNow(state: CaseState): (Due['for'] & Clock) | null {
  if (state.stage === 'received') return state.firstHumanAt === null ? 'first-act' : 'classification';
  return state.stage === 'classified' || state.stage === 'acting' || state.stage === 'verified' ? 'outcome' : null;
}

/** The earliest submission that still waits for its answer sets the clock; without one, the opening of the case. */
function startOf(work: Work): Millis {
  const waiting = work.submissions.filter(({ telling }) => telling.state === 'untold' || telling.state === 'written');
  return Math.min(...(waiting.length > 0 ? waiting.map(({ at }) => at) : [work.openedAt]));
}
