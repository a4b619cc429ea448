import { describe, expect, test } from 'vitest';
import { DEFAULT_PROMISES } from '../policy/clocks.ts';
import { coreOf } from './core.ts';
import { disputeWindow } from './dispute-window.ts';
import { standing } from './standing.ts';
import { anna, ben, CLEAN, cleo, CONTROL, DUPLICATE, KEY, MINE, ROTATE } from './testing/cast.ts';
import {
  CLASSIFIED,
  DELIVERED,
  EXECUTED,
  FALSE_ALARM,
  PLANNED,
  RECEIVED,
  VERIFIED,
  WRITTEN,
} from './testing/histories.ts';
import { given, START } from './testing/scenario.ts';
import { DAY } from './testing/step.ts';
import type { Step } from './testing/step.ts';
import * as tell from './testing/telling-steps.ts';
import * as work from './testing/work-steps.ts';

const OUTCOME = { what: 'outcome', submission: MINE };
const FRIDAY = Date.UTC(2026, 10, 20, 9);

describe('what stands between a case and closing', () => {
  test('given a report with a credential, then classification, disposition and outcome', () =>
    expect(missing(RECEIVED)).toEqual([{ what: 'classification' }, { what: 'disposition', credential: KEY }, OUTCOME]));
  test('given a confirmed case, then an identity, a containment and a prevention too', () => {
    expect(missing([...RECEIVED, work.classifies(anna)])).toEqual([
      { what: 'identity' },
      { what: 'containment' },
      { what: 'prevention' },
      { what: 'disposition', credential: KEY },
      OUTCOME,
    ]);
    expect(missing(CLASSIFIED)).toEqual([
      { what: 'containment' },
      { what: 'prevention' },
      { what: 'disposition', credential: KEY },
      OUTCOME,
    ]);
  });
  test('given a policy exception, then the same as for a confirmed case', () =>
    expect(missing([tell.reports(), work.classifies(anna, 'policy-exception')])).toEqual([
      { what: 'identity' },
      { what: 'containment' },
      { what: 'prevention' },
      OUTCOME,
    ]));
  test.each(['false-alarm', 'approved-automation', 'cannot-tell'] as const)(
    'given the verdict %s, then an explanation is all',
    (verdict) => expect(missing([tell.reports(), work.classifies(anna, verdict)])).toEqual([OUTCOME]),
  );
  test('given planned and executed actions, then carrying out the one and verifying the other', () => {
    expect(missing([...PLANNED, work.executes(anna, ROTATE)]).slice(3)).toEqual([
      { what: 'verification', action: ROTATE },
      { what: 'execution', action: CONTROL },
      OUTCOME,
    ]);
    expect(missing([...EXECUTED, work.verifies(ben, ROTATE)])).toEqual([
      { what: 'prevention' },
      { what: 'verification', action: CONTROL },
      OUTCOME,
    ]);
  });
  test('given a confirmed problem for which nothing was done, then a containment, a removal or the reason why neither', () => {
    const nothing = [...CLASSIFIED, work.settles(anna), work.waives(anna, 'prevent')];
    expect(missing(nothing)).toEqual([{ what: 'containment' }, OUTCOME]);
    expect(missing([...nothing, work.waives(anna, 'remove')])).toEqual([{ what: 'containment' }, OUTCOME]);
    expect(missing([...nothing, work.waives(anna, 'contain')])).toEqual([OUTCOME]);
    const removed = [...nothing, work.plans(anna, CLEAN), work.executes(anna, CLEAN)];
    expect(missing(removed)).toEqual([{ what: 'containment' }, { what: 'verification', action: CLEAN }, OUTCOME]);
    expect(missing([...removed, work.verifies(ben, CLEAN)])).toEqual([OUTCOME]);
  });
  test('given a written outcome, then its delivery; given a delivered one, then the answer until the window ends', () => {
    expect(missing(WRITTEN)).toEqual([{ what: 'delivery', submission: MINE }]);
    expect(missing(DELIVERED)).toEqual([{ what: 'answer', submission: MINE, until: toldAt() + 7 * DAY }]);
    expect(missing(DELIVERED, 7)).toEqual([]);
  });
  test('given a pause of the dispute clock that lasts, then no day at which the window ends', () =>
    expect(missing([...DELIVERED, work.waits(anna, 'reporter', 'dispute')], 400)).toEqual([
      { what: 'answer', submission: MINE, until: 8.64e15 },
    ]));
  test('given a dispute, then a second look and another outcome', () =>
    expect(missing([...DELIVERED, tell.answers('disputed')])).toEqual([{ what: 'second-look' }, OUTCOME]));
  test('given a duplicate, then its reporter has to be told too', () =>
    expect(missing([...VERIFIED, tell.receives(anna)])).toEqual([OUTCOME, { what: 'outcome', submission: DUPLICATE }]));
  test.each([
    ['withdrawn', [...FALSE_ALARM, tell.withdraws()]],
    ['confirmed', [...FALSE_ALARM, tell.writes(anna), tell.collects(), tell.answers('confirmed')]],
    [
      'the system updated',
      [
        tell.reportsBy('machine', 'api'),
        work.classifies(anna, 'false-alarm'),
        tell.writes(anna),
        tell.updatesMachine(),
      ],
    ],
  ] as const)('given a reporter who is %s, then nothing', (_how, steps) => expect(missing(steps)).toEqual([]));
  test('given an exemption, then what it covers stands again from its last moment on, whether or not a clock has run', () => {
    const until = FRIDAY + 10 * DAY;
    const exempted = [
      ...PLANNED,
      work.waives(anna, 'prevent', CONTROL),
      work.waives(anna, 'prevent'),
      work.asksExemption(anna, until),
      work.decides(cleo),
    ];
    const { state } = given(...exempted);
    if (state === null) throw new Error('There is no case.');
    expect(standing(coreOf(state), until - 1, disputeWindow(DEFAULT_PROMISES))).toEqual([OUTCOME]);
    expect(standing(coreOf(state), until, disputeWindow(DEFAULT_PROMISES))).toEqual([
      { what: 'disposition', credential: KEY },
      { what: 'execution', action: ROTATE },
      OUTCOME,
    ]);
  });
});

function missing(steps: readonly Step[], daysLater = 0) {
  const { state, at } = given(...steps);
  if (state === null) throw new Error('There is no case.');
  return standing(coreOf(state), at + daysLater * DAY, disputeWindow(DEFAULT_PROMISES));
}

/** A Wednesday: five working days later is the next Wednesday. */
function toldAt(): number {
  return START + DELIVERED.length * 60_000;
}
