import { anna, ben, DAY, exemption, id, identity, k1, reporter, rotate, steps, system, words } from './steps.ts';
import type { Step } from './steps.ts';

const [c1, c2] = [id<'request'>('e'), id<'request'>('f')];
const restore = id<'action'>('0');
const extension = id<'exemption'>('d');
const people = [anna, ben];

/** Changes of entitlements, proofs and extensions: what came after the first rules of closing. */
export const later: readonly Step[] = [
  ...[c1, c2].flatMap((request): readonly Step[] => [
    (at) => ({
      verb: 'request-change',
      actor: anna,
      at,
      facts: { request, identity, before: 'b', after: 'a', diff: 'd', until: at + 20 * DAY, answerBy: at + 7 * DAY },
      text: { why: words, diff: words, words },
    }),
    (at) => ({
      verb: 'decide-change',
      actor: ben,
      at,
      facts: { request, decision: 'approved', diff: 'd' },
      text: { reason: words },
    }),
    (at) => ({
      verb: 'match-change',
      actor: system,
      at,
      facts: { request, snapshot: 'a', import: id('a') },
      text: null,
    }),
    (at) => ({
      verb: 'contradict-change',
      actor: system,
      at,
      facts: { request, snapshot: 'b', import: id('a') },
      text: { says: words },
    }),
    ...(['unanswered', 'over'] as const).map((what): Step => (at) => ({
      verb: 'expire-change',
      actor: system,
      at,
      facts: { request, what },
      text: null,
    })),
    (at) => ({ verb: 'withdraw-change', actor: anna, at, facts: { request }, text: { reason: words } }),
  ]),
  (at) => ({
    verb: 'decide-change',
    actor: ben,
    at,
    facts: { request: c1, decision: 'rejected', diff: 'd' },
    text: { reason: words },
  }),
  (at) => ({
    verb: 'plan-action',
    actor: anna,
    at,
    facts: { action: restore, kind: 'contain', means: 'restore', credentials: [], request: c1 },
    text: { what: words },
  }),
  ...people.flatMap((actor): readonly Step[] => [
    (at) => ({
      verb: 'execute-action',
      actor,
      at,
      facts: { action: restore, evidence: [], credentials: [] },
      text: { proof: words },
    }),
    (at) => ({
      verb: 'verify-action',
      actor,
      at,
      facts: { action: restore, result: 'works', method: 'look' },
      text: { finding: words },
    }),
    (at) => ({
      verb: 'verify-action',
      actor,
      at,
      facts: { action: rotate, result: 'works', method: 'probe' },
      text: { finding: words },
    }),
    (at) => ({
      verb: 'decide-exemption',
      actor,
      at,
      facts: { exemption: extension, decision: 'approved' },
      text: { reason: words },
    }),
  ]),
  (at) => ({
    verb: 'waive-action',
    actor: anna,
    at,
    facts: { kind: 'contain', action: restore },
    text: { reason: words },
  }),
  ...(['refused', 'still-valid', 'cannot-tell'] as const).map((answer): Step => (at) => ({
    verb: 'record-probe',
    actor: reporter,
    at,
    facts: { probe: id('1'), credential: k1, issuer: 'postgres', answer, code: '28P01', asserted: true },
    text: null,
  })),
  ...(['clean', 'found'] as const).map((result): Step => (at) => ({
    verb: 'prove-cleanup',
    actor: anna,
    at,
    facts: { credential: k1, result, commits: 1, head: 'ab'.repeat(20), since: null, asserted: false },
    text: { repository: words },
  })),
  (at) => ({
    verb: 'settle-credential',
    actor: anna,
    at,
    facts: { credential: k1, disposition: 'approved-as-is' },
    text: { reason: words },
  }),
  (at) => ({
    verb: 'request-exemption',
    actor: anna,
    at,
    facts: { exemption: extension, extends: exemption, actions: [rotate], credentials: [k1], until: at + 90 * DAY },
    text: { justification: words, controls: words },
  }),
  (at) => ({ verb: 'end-exemption', actor: anna, at, facts: { exemption: extension, how: 'revoked' }, text: null }),
  // the straight way through, so that walks come to its end in spite of all the others
  ...straight(),
];

function straight(): readonly Step[] {
  const often = [
    'classify',
    'link-identity',
    'waive-action',
    'settle-credential',
    'record-outcome',
    'collect',
    'answer',
  ];
  return steps.filter((step) => {
    const { verb, facts } = step(0);
    return often.includes(verb) && !('answer' in facts && facts.answer === 'disputed');
  });
}
