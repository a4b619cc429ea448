import { expect } from 'vitest';
import type { Millis } from '../../kit/ids.ts';
import type { Reason } from '../../kit/refusals.ts';
import { decide } from '../decide.ts';
import type { CaseEvent, CaseEventType } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { CaseState } from '../state.ts';
import type { Stage } from '../words.ts';
import { CASE } from './cast.ts';
import type { Step } from './step.ts';

/** A Wednesday, so that one working day later is the next day. */
export const START: Millis = Date.UTC(2026, 10, 18, 9);

interface Told {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState | null;
  readonly at: Millis;
}

/** Everything that happened before. Each step has to be accepted: a history is never made by hand. */
export function given(...steps: readonly Step[]) {
  const before = steps.reduce<Told>((told, next) => accepted(told, next), { events: [], state: null, at: START });
  return {
    ...before,
    when: (next: Step) => ({ then: expectations(before, next), state: () => accepted(before, next).state }),
  };
}

function expectations(before: Told, next: Step) {
  const decided = decide(before.state, next.at(before.at + next.after), CASE);
  return {
    refused(reason: Reason) {
      expect(decided).toMatchObject({ ok: false, refusal: { reason } });
    },
    becomes(stage: Stage, type?: CaseEventType) {
      expect(decided).toMatchObject({ ok: true, value: { facts: { stage }, ...(type === undefined ? {} : { type }) } });
    },
  };
}

function accepted(told: Told, next: Step): Told {
  const at = told.at + next.after;
  const decided = decide(told.state, next.at(at), CASE);
  if (!decided.ok)
    throw new Error(`The history is not possible: ${next.verb} was refused with ${decided.refusal.reason}.`);
  return { events: [...told.events, decided.value], state: evolve(told.state, decided.value, CASE), at };
}
