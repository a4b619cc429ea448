import type { Command } from '../../src/domain/case/commands.ts';
import { brand } from '../../src/domain/kit/ids.ts';
import { safe } from '../../src/domain/kit/safe.ts';

/** What can happen to the case of the agreement, as commands that do not know yet when they are given. */
export const ID = brand<'stream'>('0'.repeat(32));
export const id = <K extends string>(digit: string) => brand<K>(digit.repeat(32));
const person = (digit: string) => ({ id: id<'actor'>(digit), by: 'person' }) as const;
export const [anna, ben] = [person('a'), person('b')];
export const reporter = { id: id<'actor'>('c'), by: 'reporter' } as const;
export const system = { id: id<'actor'>('d'), by: 'system' } as const;
export const [s1, s2] = [id<'submission'>('1'), id<'submission'>('2')];
export const [k1, k2] = [id<'credential'>('3'), id<'credential'>('4')];
export const [rotate, control] = [id<'action'>('5'), id<'action'>('6')];
export const [identity, exemption] = [id<'identity'>('7'), id<'exemption'>('8')];
export const words = safe`words`;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const START = Date.UTC(2026, 10, 20, 15);

export type Step = (at: number) => Command;

const people = [anna, ben];
export const steps: readonly Step[] = [
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

export function reportTo(reach: 'mail' | 'page'): Step {
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
