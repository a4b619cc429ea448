import { expect, test } from 'vitest';
import { nextSaving, type Saving, type SavingStep } from './saving.ts';

const KEPT: Saving = { is: 'kept', base: '1' };
const walk = (...steps: readonly SavingStep[]): Saving => steps.reduce(nextSaving, KEPT);
const answer = (outcome: Extract<SavingStep, { is: 'answer' }>['outcome']): SavingStep => ({
  is: 'answer',
  sent: 'mine',
  outcome,
});

test('given text that was typed, when it is saved, then it is kept and the next save builds upon the new version', () => {
  expect(walk({ is: 'edit' })).toEqual({ is: 'unsaved', base: '1' });
  expect(walk({ is: 'edit' }, { is: 'send' }, answer({ is: 'saved', version: '2', text: 'mine' }))).toEqual({
    is: 'kept',
    base: '2',
  });
});

test('given more was typed while it was on its way, when it is saved, then the rest is unsaved', () => {
  expect(walk({ is: 'send' }, { is: 'edit' }, answer({ is: 'saved', version: '2', text: 'mine' }))).toEqual({
    is: 'unsaved',
    base: '2',
  });
});

test('given somebody else saved, when it is answered, then both texts are there and typing on changes nothing of it', () => {
  const state = walk({ is: 'send' }, answer({ is: 'conflict', version: '3', text: 'theirs' }), { is: 'edit' });
  expect(state).toEqual({ is: 'conflict', base: '1', mine: 'mine', theirs: { version: '3', text: 'theirs' } });
});

test('given a refusal, when more is typed, then it is still said until the next try', () => {
  const problem = { message: 'The server did not answer.', next: 'Try again.' };
  const refused = walk({ is: 'send' }, answer({ is: 'refused', problem }), { is: 'edit' });
  expect(refused).toEqual({ is: 'refused', base: '1', problem });
  expect(nextSaving(refused, { is: 'send' })).toEqual({ is: 'saving', base: '1', edited: false });
});
