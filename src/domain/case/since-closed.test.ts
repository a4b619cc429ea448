import { expect, test } from 'vitest';
import { anna, ben, cleo, clock, CONTROL, KEY, MINE, rita, ROTATE } from './testing/cast.ts';
import { DELIVERED } from './testing/histories.ts';
import { givesKit, mistakes, probes, searches } from './testing/proof-steps.ts';
import { given } from './testing/scenario.ts';
import { answers, closes } from './testing/telling-steps.ts';
import { classifies } from './testing/work-steps.ts';

const CLOSED = [...DELIVERED, answers('confirmed'), closes(clock)];
const ALIVE = [...CLOSED, probes(anna, 'still-valid')];

test('given a closed case, when its credential is asked about again, then it stays closed, whatever the answer is', () => {
  for (const step of [
    givesKit(anna),
    mistakes(anna),
    probes(anna, 'refused'),
    probes(rita, 'still-valid'),
    searches(rita, 'clean'),
    searches(rita, 'found'),
  ])
    given(...CLOSED)
      .when(step)
      .then.becomes('closed');
});

test('given a closed case, when its credential still works, then nothing under it becomes unfinished, and that is kept once', () => {
  const before = given(...CLOSED).state;
  const after = given(...ALIVE, probes(rita, 'still-valid')).state;
  expect(after?.actions).toEqual(before?.actions);
  expect(after?.submissions).toEqual(before?.submissions);
  expect(after?.credentials).toMatchObject([{ id: KEY, disposition: 'rotated' }]);
  expect(after?.sinceClosed).toEqual([{ credential: KEY, shows: 'still-valid' }]);
});

test('given a credential that was found alive after closing, when a reporter disputes, then what ended it is open again', () => {
  const { state } = given(...ALIVE, answers('disputed', MINE));
  expect(state).toMatchObject({ stage: 'classified', disputed: true, sinceClosed: [] });
  expect(state?.credentials).toMatchObject([{ id: KEY, disposition: null }]);
  const stands = new Map(state?.actions.map(({ id, state: now }) => [id, now.state]));
  expect([stands.get(ROTATE), stands.get(CONTROL)]).toEqual(['planned', 'verified']);
  given(...ALIVE, answers('disputed', MINE))
    .when(classifies(cleo))
    .then.becomes('acting');
});

test('given a minute that has not passed, or five wrong credentials, then a closed case takes no more either', () => {
  given(...ALIVE)
    .when({ ...probes(anna, 'refused'), after: 1 })
    .then.refused('probed-just-now');
  const five = Array.from({ length: 5 }, () => mistakes(ben));
  given(...CLOSED, ...five)
    .when(probes(anna, 'refused'))
    .then.refused('too-many-mismatches');
});
