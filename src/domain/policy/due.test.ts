import { expect, test } from 'vitest';
import * as change from '../case/testing/change-steps.ts';
import { anna, cleo, clock, CONTROL, DUPLICATE } from '../case/testing/cast.ts';
import { CLASSIFIED, DELIVERED, PLANNED, RECEIVED, VERIFIED } from '../case/testing/histories.ts';
import * as proof from '../case/testing/proof-steps.ts';
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

test('given a case that was told, when its exemption ends, then the answer is due anew from that moment', () => {
  const ends = START + 30 * DAY;
  const told = [
    ...PLANNED,
    work.asksExemption(anna, ends),
    work.decides(cleo),
    work.waives(anna, 'prevent', CONTROL),
    work.waives(anna, 'prevent'),
    tell.writes(anna),
    tell.sends('accepted'),
  ];
  expect(due(told)).toEqual({ for: 'exemption', at: ends });
  const ended = days(40, work.endsExemption(clock, 'expired'));
  expect(due([...told, ended])).toEqual({ for: 'outcome', at: given(...told, ended).at + 14 * DAY });
});
test('given a request that waits for its approval, then the day by which it is answered comes before the outcome', () =>
  expect(due([...CLASSIFIED, change.asks(anna, START + 7 * DAY)])).toEqual({ for: 'request', at: START + 7 * DAY }));
test('given a credential that turns out to be alive before anybody was told, then the promise is kept as it was given', () =>
  expect(due([...VERIFIED, days(3, proof.probes(anna, 'still-valid'))])).toEqual({
    for: 'outcome',
    at: REPORTED + 14 * DAY,
  }));
test('given told reporters, when the credential turns out to be alive, then the promise counts from there', () => {
  const alive = [...DELIVERED, days(3, proof.probes(anna, 'still-valid'))];
  expect(due(alive)?.at).toBeGreaterThan(REPORTED + 14 * DAY);
});

function due(steps: readonly Step[]) {
  const { state } = given(...steps);
  if (state === null) throw new Error('There is no case.');
  return nextDue(state, DEFAULT_PROMISES);
}
