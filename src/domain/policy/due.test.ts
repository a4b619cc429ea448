import { expect, test } from 'vitest';
import { anna, DUPLICATE } from '../case/testing/cast.ts';
import { CLASSIFIED, DELIVERED, RECEIVED, VERIFIED } from '../case/testing/histories.ts';
import { given, START } from '../case/testing/scenario.ts';
import { DAY, days, MINUTE } from '../case/testing/step.ts';
import type { Step } from '../case/testing/step.ts';
import * as tell from '../case/testing/telling-steps.ts';
import * as work from '../case/testing/work-steps.ts';
import { DEFAULT_PROMISES } from './clocks.ts';
import { nextDue } from './due.ts';

/** A Wednesday morning. */
const REPORTED = START + MINUTE;

test('given a fresh report, then a person looks at it within one working day', () =>
  expect(due(RECEIVED)).toEqual({ for: 'first-act', at: REPORTED + DAY }));
test('given a report that somebody has looked at, then it is classified within two', () =>
  expect(due([...RECEIVED, work.escalates(anna)])).toEqual({ for: 'classification', at: REPORTED + 2 * DAY }));
test.each([
  ['classified', CLASSIFIED],
  ['verified', VERIFIED],
] as const)('given a %s case, then its reporter is told within ten working days, weekends left out', (_stage, steps) =>
  expect(due(steps)).toEqual({ for: 'outcome', at: REPORTED + 14 * DAY }),
);
test('given told reporters, then nothing is owed', () => expect(due(DELIVERED)).toBeNull());
test('given a merged case, then nothing is owed there', () =>
  expect(due([...RECEIVED, tell.mergesInto(anna)])).toBeNull());
test('given a pause of the clock that runs, then nothing falls due meanwhile; a pause of another clock changes nothing', () => {
  expect(due([...CLASSIFIED, work.waits(anna, 'reporter', 'outcome')])).toBeNull();
  expect(due([...CLASSIFIED, work.waits(anna, 'reporter', 'dispute')])).toEqual({
    for: 'outcome',
    at: REPORTED + 14 * DAY,
  });
});
test('given a pause that is over, then the promise is later by as long as it lasted', () =>
  expect(
    due([...CLASSIFIED, work.waits(anna, 'reporter', 'outcome'), days(3, work.resumes(anna, 'reporter'))]),
  ).toEqual({ for: 'outcome', at: REPORTED + 17 * DAY }));
test('given a told reporter and an untold duplicate, then the clock of the one who still waits counts', () => {
  const history = [...DELIVERED, tell.receives(anna)];
  const waiting = given(...history).state?.submissions.find(({ id }) => id === DUPLICATE);
  expect(waiting?.at).toBe(0);
  expect(due(history)?.at).toBeLessThan(REPORTED);
});

function due(steps: readonly Step[]) {
  const { state } = given(...steps);
  if (state === null) throw new Error('There is no case.');
  return nextDue(state, DEFAULT_PROMISES);
}
