import { expect, test } from 'vitest';
import { anna, clock, KEY, rita } from '../case/testing/cast.ts';
import { VERIFIED } from '../case/testing/histories.ts';
import { probes, searches } from '../case/testing/proof-steps.ts';
import { given } from '../case/testing/scenario.ts';
import type { Step } from '../case/testing/step.ts';
import { answers, closes, sends, writes } from '../case/testing/telling-steps.ts';
import { gapsOf } from './gaps.ts';

const CLOSED = [...VERIFIED, writes(anna), sends('accepted'), answers('confirmed'), closes(clock)];

function gaps(...steps: readonly Step[]): readonly string[] {
  const { events, state } = given(...CLOSED, ...steps);
  if (state === null || !('classification' in state)) throw new Error('the case is not classified');
  const cause = 'secret-exposed-in-code';
  return gapsOf(events, state, { ...state.classification, cause })
    .filter(({ about }) => about === KEY)
    .map(({ gap }) => gap);
}

test('given a closed case that only says that its key was rotated, then proof can be brought afterwards, and the last word counts', () => {
  expect(gaps()).toEqual(['death-not-proved', 'history-not-searched']);
  expect(gaps(probes(anna, 'refused'), searches(rita, 'clean'))).toEqual([]);
  expect(gaps(probes(anna, 'refused'), probes(rita, 'cannot-tell'))).toEqual(['history-not-searched']);
  const back = [probes(anna, 'refused'), probes(rita, 'still-valid'), searches(rita, 'clean'), searches(rita, 'found')];
  expect(gaps(...back)).toEqual(['death-not-proved', 'history-not-searched']);
});
