import { expect, test } from 'vitest';
import { coreOf } from '../../src/domain/case/core.ts';
import { decide } from '../../src/domain/case/decide.ts';
import type { CaseEvent } from '../../src/domain/case/events.ts';
import { evolve } from '../../src/domain/case/evolve.ts';
import { row, VERBS } from '../../src/domain/case/transitions.ts';
import { standing } from '../../src/domain/case/standing.ts';
import type { CaseState } from '../../src/domain/case/state.ts';
import { addWorkingDays } from '../../src/domain/policy/calendar.ts';
import { fromUtf8 } from '../../src/ledger/bytes.ts';
import { checkClosing } from '../../src/ledger/closing.ts';
import type { RecordedEvent } from '../../src/ledger/closing.ts';
import { canonicalBytes } from '../../src/ledger/jcs.ts';
import { membersOf, readJson } from '../../src/ledger/json.ts';
import { later } from './later-steps.ts';
import { anna, DAY, HOUR, ID, reportTo, s2, START, steps, system } from './steps.ts';
import type { Step } from './steps.ts';

// The predicate stands twice on purpose: in the domain, which closes cases, and in the verifier, which believes nobody.
// Random walks through the domain compare them after every step: whatever the one lets close, the other has to accept, and the other way round.

const STEPS: readonly Step[] = [...steps, ...later];

const LONELY = /^(settle-credential|receive-merge|split-out|record-outcome|record-delivery|mark-unreachable|close)$/u;
/** What can happen while a reporter without an address stays away. */
const lonely = STEPS.filter((step) => {
  const command = step(START);
  if (command.verb === 'classify') return command.facts.verdict === 'false-alarm';
  if (command.verb === 'give-contact') return command.facts.submission === s2;
  return LONELY.test(command.verb);
});

const WALKS = process.env['TORTURE'] === '1' ? 5_000 : 250;
const LENGTH = 50;

test('domain and verifier agree about closing after every step of a random walk', () => {
  let [compared, closable, givenUp] = [0, 0, 0];
  for (let seed = 1; seed <= WALKS; seed += 1) {
    for (const { state, at, events } of walk(seed)) {
      const isClosed = events.at(-1)?.type === 'closed';
      const core = coreOf(state);
      if (isPastExemption(state, at) || (core.ended !== null && !isClosed)) continue;
      const isProper = isClosed || standing(core, at, (told) => addWorkingDays(told, 5)).length === 0;
      const record = isClosed
        ? recorded(events)
        : recorded([...events.filter(({ type }) => type !== 'closed'), closedAt(at)]);
      const verdict = checkClosing(record, { disputeDays: 5 });
      const expected = isProper ? 'properly-closed' : 'improperly-closed';
      // every event of the walk is written out only where it explains a failure
      if (verdict.state !== expected)
        expect(verdict, `walk ${seed}\n${said(events)}`).toMatchObject({ state: expected });
      compared += 1;
      closable += isProper ? 1 : 0;
      givenUp += events.at(-1)?.type === 'reporter-unreachable' ? 1 : 0;
    }
  }
  expect(compared).toBeGreaterThan(5_000);
  expect(closable).toBeGreaterThan(100);
  expect(givenUp).toBeGreaterThan(10);
});

/** Takes random steps that the domain allows, and says where the case stands after each. */
function* walk(
  seed: number,
): Generator<{ readonly state: CaseState; readonly at: number; readonly events: readonly CaseEvent[] }> {
  const random = generator(seed);
  const [reach, possible] = seed % 5 === 0 ? (['page', lonely] as const) : (['mail', STEPS] as const);
  let at = START;
  let state: CaseState | null = null;
  const events: CaseEvent[] = [];
  for (let tries = 0; events.length < LENGTH && tries < LENGTH * 40; tries += 1) {
    const step = state === null ? reportTo(reach) : possible[Math.floor(random() * possible.length)];
    const decided = step === undefined ? null : decide(state, step(at), ID);
    if (decided === null || !decided.ok) continue;
    events.push(decided.value);
    state = evolve(state, decided.value, ID);
    yield { state, at, events };
    at += [HOUR, HOUR, DAY, 4 * DAY, 16 * DAY, 31 * DAY][Math.floor(random() * (possible === lonely ? 6 : 5))] ?? HOUR;
  }
}

/** A small generator of repeatable numbers in [0, 1): xorshift32. */
function generator(seed: number): () => number {
  let x = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x = (x ^ (x << 5)) >>> 0;
    return x / 2 ** 32;
  };
}

test('the verifier knows every kind of event that a case can have', () => {
  const types = [...new Set(VERBS.map((verb) => row(verb).event))];
  const record = types.map((type, seq) => ({ seq, type, actor: anna.id, facts: new Map() }));
  expect(checkClosing(record, { disputeDays: 5 }).state).toBe('improperly-closed');
});

/** The one place where the verifier is stricter: an exemption past its day covers nothing, even before the clock's job has said so. */
function isPastExemption(state: CaseState, at: number): boolean {
  return state.exemptions.some((one) => one.state === 'approved' && one.until <= at);
}

function closedAt(at: number): CaseEvent {
  return {
    type: 'closed',
    actor: system.id,
    facts: { how: 'answered', by: 'system', at, stage: 'closed' },
    text: null,
  };
}

const FACTS = new WeakMap<CaseEvent, RecordedEvent['facts']>();

function recorded(events: readonly CaseEvent[]): readonly RecordedEvent[] {
  return events.map((event, seq) => ({ seq, type: event.type, actor: event.actor, facts: factsOf(event) }));
}

/** The facts as they stand in a leaf: each event of a walk is compared many times and read once. */
function factsOf(event: CaseEvent): RecordedEvent['facts'] {
  const facts = FACTS.get(event) ?? membersOf(readJson(fromUtf8(canonicalBytes(event.facts))));
  FACTS.set(event, facts);
  return facts;
}

function said(events: readonly CaseEvent[]): string {
  return events.map(({ type, facts }) => `${type} ${JSON.stringify(facts)}`).join('\n');
}
