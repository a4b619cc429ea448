import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../kit/result.ts';
import { DEFAULT_PROMISES } from '../policy/clocks.ts';
import { coreOf } from './core.ts';
import { decide } from './decide.ts';
import { disputeWindow } from './dispute-window.ts';
import type { CaseEvent } from './events.ts';
import { evolve, replay } from './evolve.ts';
import { stageOf } from './progress.ts';
import { standing } from './standing.ts';
import type { CaseState } from './state.ts';
import { BEGINNINGS, EVERYTHING, FORWARD } from './testing/alphabet.ts';
import { CASE } from './testing/cast.ts';
import { START } from './testing/scenario.ts';
import { DAY, MINUTE } from './testing/step.ts';
import type { Step } from './testing/step.ts';
import { asksFor, NOTHING_SEEN, watch } from './testing/witness.ts';
import { row, TRANSITIONS } from './transitions.ts';

interface Moment {
  readonly before: CaseState | null;
  readonly step: Step;
  readonly at: number;
  readonly decided: Result<CaseEvent>;
  readonly after: CaseState | null;
}

/** Which step is tried next: one of the straight way, one that is possible now, or any. */
type Choice = { readonly any: number; readonly among: 'forward' | 'possible' | 'all'; readonly wait: number };
const CHOICE: fc.Arbitrary<Choice> = fc.record({
  any: fc.nat(),
  among: fc.constantFrom('forward', 'forward', 'possible', 'all'),
  wait: fc.constantFrom(MINUTE, MINUTE, MINUTE, DAY, 8 * DAY, 31 * DAY),
});
const WALKS = fc.array(CHOICE, { minLength: 5, maxLength: 60 }).map(walk);
const RUNS = { numRuns: process.env['TORTURE'] === '1' ? 20_000 : 100 };

describe('any sequence of commands', () => {
  test('replays to the state that it led to, and the stage is the one that follows from what is true', () => {
    always((moments) => {
      const events = moments.flatMap(({ decided }) => (decided.ok ? [decided.value] : []));
      const last = moments.at(-1)?.after ?? null;
      expect(replay(events, CASE)).toEqual(last);
      expect(replay(throughJson(events), CASE)).toEqual(throughJson(last));
      for (const { after } of moments) if (after !== null) expect(after.stage).toBe(stageOf(coreOf(after)));
    });
  });
  test('leaves everything as it was where it is refused', () => {
    always((moments) => {
      for (const { before, step, at } of moments.filter(({ decided }) => !decided.ok)) {
        const copy = JSON.stringify(before);
        decide(before, step.at(at), CASE);
        expect(JSON.stringify(before)).toBe(copy);
      }
    });
  });
  test('never emits what the case ignores, but for words and repeated statements', () => {
    always((moments) => {
      const ignored = moments.filter(
        ({ before, after, decided }) => decided.ok && JSON.stringify(before) === JSON.stringify(after),
      );
      for (const { decided } of ignored) expect(SAYS_ONLY_WORDS).toContain(decided.ok ? decided.value.type : '');
    });
  });
  test('closes only where nothing stands against it, by the predicate and by a witness that shares no code with it', () => {
    let closed = 0;
    always((moments) => {
      let seen = NOTHING_SEEN;
      for (const { before, at, decided } of moments) {
        if (!decided.ok) continue;
        if (decided.value.type === 'closed' && before !== null) {
          closed += 1;
          expect(standing(coreOf(before), at, disputeWindow(DEFAULT_PROMISES))).toEqual([]);
          expect(asksFor(seen, at)).toEqual([]);
        }
        seen = watch(seen, decided.value);
      }
    });
    expect(closed).toBeGreaterThan(0);
  });
  test('never verifies what the same person carried out', () => {
    always((moments) => {
      for (const { after } of moments) {
        for (const { state } of after?.actions ?? [])
          if (state.state === 'verified') expect(state.by).not.toBe(state.executor);
      }
    });
  });
  test('moves only along the table', () => {
    always((moments) => {
      for (const { before, step, after, decided } of moments) {
        if (decided.ok) expect(row(step.verb).from[before?.stage ?? 'none']).toContain(after?.stage);
      }
    });
  });
});

/**
 * Events whose words are the point. `text-redacted` changes the words of another event: its facts (`was`, `now`) are checked
 * against the commitments by whoever opens or verifies the case. The others can say again, with new words, what is known.
 */
const SAYS_ONLY_WORDS: readonly CaseEvent['type'][] = [
  'text-redacted',
  'contact-given',
  'message',
  'escalated',
  'identity-unknown',
  'classified',
  'classification-proposed',
  'action-executed',
  'evidence-redacted',
  'triage-recorded',
  'kit-given',
  'cleanup-proven',
  'consumer-contact',
];

test('every verb of the table is in the walks', () => {
  const used = new Set([...BEGINNINGS, ...EVERYTHING].map(({ verb }) => verb));
  expect(Object.keys(TRANSITIONS).filter((verb) => ![...used].some((one) => one === verb))).toEqual([]);
});

function always(holds: (moments: readonly Moment[]) => void): void {
  fc.assert(fc.property(WALKS, holds), RUNS);
}

function walk(choices: readonly Choice[]): readonly Moment[] {
  const moments: Moment[] = [];
  let at = START;
  let before: CaseState | null = null;
  for (const { any, among, wait } of choices) {
    at += wait;
    const steps = stepsFrom(before, at, among);
    const step = steps[any % steps.length];
    if (step === undefined) break;
    const decided = decide(before, step.at(at), CASE);
    const after: CaseState | null = decided.ok ? evolve(before, decided.value, CASE) : before;
    moments.push({ before, step, at, decided, after });
    before = after;
  }
  return moments;
}

function stepsFrom(state: CaseState | null, at: number, among: Choice['among']): readonly Step[] {
  const all = state === null ? BEGINNINGS : EVERYTHING;
  if (state === null || among === 'all') return all;
  const open = (among === 'forward' ? FORWARD : all).filter((step) => decide(state, step.at(at), CASE).ok);
  return open.length > 0 ? open : all;
}

/** What a store does to events: safe text becomes strings, and what is undefined is gone. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
