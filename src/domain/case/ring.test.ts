import { expect, test } from 'vitest';
import { ARCS, ring } from './ring.ts';
import { anna, KEY } from './testing/cast.ts';
import { CLASSIFIED, DELIVERED, EXECUTED, EXPLAINED, FALSE_ALARM, RECEIVED, VERIFIED } from './testing/histories.ts';
import { given } from './testing/scenario.ts';
import { days } from './testing/step.ts';
import type { Step } from './testing/step.ts';
import * as tell from './testing/telling-steps.ts';
import * as work from './testing/work-steps.ts';

const DONE = 'done done done done done';

test.each<[says: string, history: readonly Step[], arcs: string]>([
  ['a report', RECEIVED, 'done now open open open'],
  ['a classified case', CLASSIFIED, 'done done now open open'],
  ['an executed action', EXECUTED, 'done done now open open'],
  ['verified work', VERIFIED, 'done done done done now'],
  ['a told reporter', DELIVERED, DONE],
  ['a closed case', [...DELIVERED, days(7, tell.closes())], DONE],
  ['a dispute', [...DELIVERED, tell.answers('disputed')], 'done now open open open'],
  ['a false alarm', FALSE_ALARM, 'done done not-needed not-needed now'],
  ['an explained false alarm', EXPLAINED, 'done done not-needed not-needed done'],
  [
    'a case that was merged into another',
    [tell.reports(KEY), work.classifies(anna), tell.mergesInto(anna)],
    'done not-needed not-needed not-needed now',
  ],
])('given %s, then the ring is filled as far as the loop is closed', (_says, history, arcs) => {
  const { state } = given(...history);
  if (state === null) throw new Error('There is no case.');
  const shown = ring(state);
  expect(ARCS.map((arc) => shown[arc]).join(' ')).toBe(arcs);
});
