import { expect, test } from 'vitest';
import type { Command } from '../../src/domain/case/commands.ts';
import { coreOf } from '../../src/domain/case/core.ts';
import { decide } from '../../src/domain/case/decide.ts';
import type { CaseEvent } from '../../src/domain/case/events.ts';
import { evolve } from '../../src/domain/case/evolve.ts';
import { row, VERBS } from '../../src/domain/case/transitions.ts';
import { standing } from '../../src/domain/case/standing.ts';
import type { CaseState } from '../../src/domain/case/state.ts';
import { brand } from '../../src/domain/kit/ids.ts';
import { safe } from '../../src/domain/kit/safe.ts';
import { addWorkingDays } from '../../src/domain/policy/clocks.ts';
import { fromUtf8 } from '../../src/ledger/bytes.ts';
import { checkClosing } from '../../src/ledger/closing.ts';
import type { RecordedEvent } from '../../src/ledger/closing.ts';
import { canonicalBytes } from '../../src/ledger/jcs.ts';
import { membersOf, readJson } from '../../src/ledger/json.ts';

// The predicate stands twice on purpose: in the domain, which closes cases, and in the verifier, which believes nobody.
// Random walks through the domain compare them after every step: whatever the one lets close, the other has to accept, and the other way round.

const ID = brand<'stream'>('0'.repeat(32));
const id = <K extends string>(digit: string) => brand<K>(digit.repeat(32));
const person = (digit: string) => ({ id: id<'actor'>(digit), by: 'person' }) as const;
const [anna, ben] = [person('a'), person('b')];
const reporter = { id: id<'actor'>('c'), by: 'reporter' } as const;
const system = { id: id<'actor'>('d'), by: 'system' } as const;
const [s1, s2] = [id<'submission'>('1'), id<'submission'>('2')];
const [k1, k2] = [id<'credential'>('3'), id<'credential'>('4')];
const [rotate, control] = [id<'action'>('5'), id<'action'>('6')];
const [identity, exemption] = [id<'identity'>('7'), id<'exemption'>('8')];
const words = safe`words`;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 20, 15);

type Step = (at: number) => Command;
const people = [anna, ben];
const steps: readonly Step[] = [
  ...people.flatMap((actor): readonly Step[] => [
    ...(['confirmed', 'false-alarm'] as const).map((verdict): Step => (at) => ({
      verb: 'classify',
      actor,
      at,
      facts: {
        kind: 'leaked-secret',
        verdict,
        severity: 'high',
        cause: verdict === 'confirmed' ? 'third-party' : null,
      },
      text: null,
    })),
    ...[rotate, control].flatMap((action): readonly Step[] => [
      (at) => ({
        verb: 'execute-action',
        actor,
        at,
        facts: { action, evidence: [], credentials: [] },
        text: { proof: words },
      }),
      (at) => ({
        verb: 'verify-action',
        actor,
        at,
        facts: { action, result: 'works', method: 'look' },
        text: { finding: words },
      }),
    ]),
    (at) => ({
      verb: 'verify-action',
      actor,
      at,
      facts: { action: rotate, result: 'failed', method: 'look' },
      text: { finding: words },
    }),
    (at) => ({
      verb: 'request-exemption',
      actor,
      at,
      facts: { exemption, actions: [rotate], credentials: [k1], until: at + 89 * DAY },
      text: { justification: words, controls: words },
    }),
    (at) => ({
      verb: 'decide-exemption',
      actor,
      at,
      facts: { exemption, decision: 'approved' },
      text: { reason: words },
    }),
  ]),
  (at) => ({ verb: 'link-identity', actor: anna, at, facts: { identity, kind: 'bot' }, text: { name: words } }),
  (at) => ({ verb: 'unlink-identity', actor: anna, at, facts: { identity }, text: { reason: words } }),
  (at) => ({ verb: 'identity-unknown', actor: anna, at, facts: {}, text: { reason: words } }),
  (at) => ({
    verb: 'plan-action',
    actor: anna,
    at,
    facts: { action: rotate, kind: 'contain', means: 'rotate', credentials: [k1] },
    text: { what: words },
  }),
  (at) => ({
    verb: 'plan-action',
    actor: anna,
    at,
    facts: { action: control, kind: 'prevent', means: 'control', credentials: [] },
    text: { what: words },
  }),
  (at) => ({
    verb: 'waive-action',
    actor: anna,
    at,
    facts: { kind: 'prevent', action: null },
    text: { reason: words },
  }),
  (at) => ({
    verb: 'waive-action',
    actor: anna,
    at,
    facts: { kind: 'contain', action: null },
    text: { reason: words },
  }),
  (at) => ({
    verb: 'waive-action',
    actor: anna,
    at,
    facts: { kind: 'contain', action: rotate },
    text: { reason: words },
  }),
  ...[k1, k2].map((credential): Step => (at) => ({
    verb: 'settle-credential',
    actor: anna,
    at,
    facts: { credential, disposition: 'expired' },
    text: { reason: words },
  })),
  (at) => ({ verb: 'end-exemption', actor: anna, at, facts: { exemption, how: 'revoked' }, text: null }),
  (at) => ({
    verb: 'message',
    actor: reporter,
    at,
    facts: { submission: s1, from: 'reporter', credentials: [{ id: k2, kind: brand('jwt') }] },
    text: { body: words },
  }),
  ...(['mail', 'page'] as const).map((reach): Step => (at) => ({
    verb: 'receive-merge',
    actor: anna,
    at,
    facts: {
      from: id('9'),
      submissions: [{ id: s2, channel: 'page', reach, anonymous: false, at }],
      credentials: [],
    },
    text: null,
  })),
  (at) => ({ verb: 'split-out', actor: anna, at, facts: { to: id('9'), submissions: [s2] }, text: null }),
  (at) => ({ verb: 'merge-into', actor: anna, at, facts: { into: id('9') }, text: { why: words } }),
  (at) => ({ verb: 'split-back', actor: anna, at, facts: { from: id('9') }, text: { why: words } }),
  ...[s1, s2].flatMap((submission): readonly Step[] => [
    (at) => ({
      verb: 'record-outcome',
      actor: anna,
      at,
      facts: { submission, supports: [] },
      text: { found: words, did: words, why: words, can: words },
    }),
    ...(['accepted', 'deferred', 'bounced'] as const).map((result): Step => (at) => ({
      verb: 'record-delivery',
      actor: system,
      at,
      facts: { submission, attempt: 1, result },
      text: null,
    })),
    (at) => ({ verb: 'collect', actor: reporter, at, facts: { submission }, text: null }),
    ...(['confirmed', 'disputed'] as const).map((answer): Step => (at) => ({
      verb: 'answer',
      actor: reporter,
      at,
      facts: { submission, answer, again: null },
      text: null,
    })),
    (at) => ({ verb: 'give-contact', actor: reporter, at, facts: { submission }, text: { contact: words } }),
    (at) => ({ verb: 'withdraw', actor: reporter, at, facts: { submission }, text: null }),
    (at) => ({ verb: 'mark-unreachable', actor: system, at, facts: { submission }, text: null }),
  ]),
  (at) => ({ verb: 'close', actor: system, at, facts: { how: 'answered' }, text: null }),
];

const LONELY = /^(settle-credential|receive-merge|split-out|record-outcome|record-delivery|mark-unreachable|close)$/u;
/** What can happen while a reporter without an address stays away. */
const lonely = steps.filter((step) => {
  const command = step(START);
  if (command.verb === 'classify') return command.facts.verdict === 'false-alarm';
  if (command.verb === 'give-contact') return command.facts.submission === s2;
  return LONELY.test(command.verb);
});

const WALKS = 250;
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
      expect(verdict, `walk ${seed}\n${said(events)}`).toMatchObject({
        state: isProper ? 'properly-closed' : 'improperly-closed',
      });
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
  const [reach, possible] = seed % 5 === 0 ? (['page', lonely] as const) : (['mail', steps] as const);
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

function reportTo(reach: 'mail' | 'page'): Step {
  const facts = {
    submission: s1,
    channel: 'page',
    reach,
    anonymous: false,
    kind: null,
    urgent: false,
    credentials: [{ id: k1, kind: brand<'credential-kind'>('jwt') }],
    recurs: null,
  } as const;
  return (at) => ({ verb: 'report', actor: reporter, at, facts, text: { what: words } });
}

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

function recorded(events: readonly CaseEvent[]): readonly RecordedEvent[] {
  return events.map(({ type, actor, facts }, seq) => {
    return { seq, type, actor, facts: membersOf(readJson(fromUtf8(canonicalBytes(facts)))) };
  });
}

function said(events: readonly CaseEvent[]): string {
  return events.map(({ type, facts }) => `${type} ${JSON.stringify(facts)}`).join('\n');
}
