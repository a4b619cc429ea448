import { expect, test } from 'vitest';
import { checkClosing } from './closing.ts';
import { ANNA, BEN, DAY, K1, MONDAY, PREVENT, REPORTER, ROTATE, S1, SILENT, STORY } from './testing/story.ts';
import type { Happening } from './testing/case.ts';
import { recorded, verdictOf } from './testing/closing.ts';

test('the whole story is properly closed, answered or silent for five working days', () => {
  expect(verdictOf(STORY)).toEqual({ state: 'properly-closed' });
  expect(verdictOf(SILENT)).toEqual({ state: 'properly-closed' });
});

test('an open case claims nothing; hidden or strange facts cannot be told', () => {
  expect(verdictOf(STORY.slice(0, -1))).toEqual({ state: 'not-closed' });
  expect(
    checkClosing(
      recorded(STORY).map((event) => (event.seq === 3 ? { ...event, facts: null } : event)),
      { disputeDays: 5 },
    ),
  ).toMatchObject({ state: 'cannot-tell' });
  expect(verdictOf([{ type: 'teleported' }, ...STORY])).toMatchObject({ state: 'cannot-tell' });
});

const without = (type: string, n = 0): readonly Happening[] => {
  const drop = STORY.filter((event) => event.type === type)[n];
  return STORY.filter((event) => event !== drop);
};
const changed = (
  type: string,
  change: Partial<Happening>,
  facts: Record<string, unknown> = {},
  n = 0,
): readonly Happening[] => {
  const target = STORY.filter((event) => event.type === type)[n];
  return STORY.map((event) =>
    event === target ? { ...event, ...change, facts: { ...event.facts, ...facts } } : event,
  );
};
const withAfter = (type: string, ...more: readonly Happening[]): readonly Happening[] => {
  const at = STORY.findLastIndex((event) => event.type === type);
  return [...STORY.slice(0, at + 1), ...more, ...STORY.slice(at + 1)];
};
const dispute: Happening = {
  type: 'outcome-answered',
  actor: REPORTER,
  facts: { by: 'reporter', submission: S1, answer: 'disputed', again: null },
};
const again = STORY.filter(
  ({ type }) => type === 'outcome-recorded' || type === 'outcome-sent' || type === 'outcome-answered',
);
const REMOVE = '6'.repeat(32);
/** The story of something without a key that only was kept from coming back. */
const uncontained = STORY.filter(({ facts }) => facts?.['action'] !== ROTATE).map((event) =>
  event.type === 'submitted' ? { ...event, facts: { ...event.facts, credentials: [] } } : event,
);
const classified = STORY[1] ?? { type: 'classified' };

test.each<[string, readonly Happening[], RegExp]>([
  ['no classification', without('classified'), /nobody had classified/],
  ['a classification by a machine', changed('classified', {}, { by: 'machine' }), /not classified by a person/],
  ['no severity', changed('classified', {}, { severity: null }), /not complete/],
  ['no root cause', changed('classified', {}, { cause: null }), /root cause/],
  ['no identity', without('identity-linked'), /no identity/],
  [
    'an identity unlinked again',
    withAfter('identity-linked', { type: 'identity-unlinked', facts: { identity: '5'.repeat(32) } }),
    /no identity/,
  ],
  ['nothing contained or removed', uncontained, /nothing contained or removed it/],
  [
    'a reason for no removal alone',
    [
      ...uncontained.slice(0, -1),
      { type: 'action-waived', facts: { kind: 'remove', action: null } },
      ...STORY.slice(-1),
    ],
    /nothing contained or removed it/,
  ],
  ['no prevention', STORY.filter(({ facts }) => facts?.['action'] !== PREVENT), /no prevention/],
  ['an action that was not carried out', without('action-executed'), /1 planned action was not finished/],
  ['an action that nobody verified', without('action-verified'), /not finished/],
  ['an action verified by who did it', changed('action-verified', { actor: ANNA }), /not finished/],
  ['an action verified by a machine', changed('action-verified', {}, { by: 'machine' }), /not finished/],
  ['a verification that failed', changed('action-verified', {}, { result: 'failed' }), /not finished/],
  [
    'an action done again after its verification',
    withAfter('action-verified', { type: 'action-executed', facts: { action: ROTATE, evidence: [] } }),
    /not finished/,
  ],
  [
    'a credential that was only noted',
    changed('action-planned', {}, { credentials: [] }),
    /1 credential has no disposition/,
  ],
  ['a credential settled by nobody', changed('action-planned', {}, { means: 'reduce' }), /no disposition/],
  ['no outcome', without('outcome-recorded'), /1 reporter was not told/],
  ['an outcome by a machine', changed('outcome-recorded', {}, { by: 'machine' }), /not told/],
  ['an outcome that was refused', changed('outcome-sent', {}, { result: 'refused' }), /not told/],
  [
    'an outcome that bounced',
    withAfter('outcome-sent', { type: 'outcome-sent', facts: { submission: S1, attempt: 2, result: 'bounced' } }),
    /not told/,
  ],
  [
    'a silent reporter too early',
    SILENT.map((event) => (event.type === 'closed' ? { ...event, at: MONDAY + 6 * DAY } : event)),
    /not told/,
  ],
  [
    'a second reporter whom nobody told',
    withAfter('submitted', {
      type: 'merge-received',
      facts: { from: '9'.repeat(32), submissions: [{ id: '8'.repeat(32) }], credentials: [] },
    }),
    /not told/,
  ],
  [
    'a new credential after the telling',
    withAfter('outcome-answered', {
      type: 'message',
      facts: { submission: S1, from: 'reporter', credentials: [{ id: '7'.repeat(32), kind: 'jwt' }] },
    }),
    /not told/,
  ],
  ['a new classification after the telling', withAfter('outcome-answered', classified), /not told/],
  ['a dispute', withAfter('outcome-answered', dispute), /disputed/],
  [
    'a dispute that the same person looked at',
    withAfter('outcome-answered', dispute, classified, ...again),
    /nobody else had looked/,
  ],
  [
    'a case merged away',
    withAfter('outcome-answered', { type: 'merged-into', facts: { into: '9'.repeat(32) } }),
    /merged/,
  ],
  ['an exemption that its requester approved', exempted({ actor: ANNA }), /not finished/],
  ['an exemption that was rejected', exempted({}, { decision: 'rejected' }), /not finished/],
  [
    'an exemption that had ended',
    exempted({}, {}, { type: 'exemption-ended', facts: { exemption: 'e'.repeat(32), how: 'revoked' } }),
    /not finished/,
  ],
  ['an exemption past its day', exempted({}, {}, undefined, MONDAY), /not finished/],
])('closing with %s is found', (_what, story, words) => {
  const verdict = verdictOf(story);
  expect(verdict.state).toBe('improperly-closed');
  expect(verdict.state === 'improperly-closed' ? verdict.missing.join('; ') : '').toMatch(words);
});

test.each<[string, readonly Happening[]]>([
  [
    'a false alarm with nothing but an outcome',
    STORY.filter(({ type }) => !/^(action|identity)/u.test(type)).map((event) =>
      event.type === 'classified'
        ? { ...event, facts: { ...event.facts, verdict: 'false-alarm', cause: null } }
        : event.type === 'submitted'
          ? { ...event, facts: { ...event.facts, credentials: [] } }
          : event,
    ),
  ],
  [
    'an identity that is unknown',
    STORY.map((event) => (event.type === 'identity-linked' ? { type: 'identity-unknown' } : event)),
  ],
  [
    'a prevention that was waived',
    [
      ...STORY.filter(({ facts }) => facts?.['action'] !== PREVENT).slice(0, -1),
      { type: 'action-waived', facts: { kind: 'prevent', action: null } },
      ...STORY.slice(-1),
    ],
  ],
  [
    'a containment that was waived',
    [
      ...uncontained.slice(0, -1),
      { type: 'action-waived', facts: { kind: 'contain', action: null } },
      ...STORY.slice(-1),
    ],
  ],
  [
    'a removal instead of a containment',
    uncontained.flatMap((event) =>
      event.facts?.['action'] === PREVENT
        ? [event, { ...event, facts: { ...event.facts, action: REMOVE, kind: 'remove' } }]
        : [event],
    ),
  ],
  [
    'a withdrawn report',
    [
      ...without('outcome-recorded').slice(0, -1),
      { type: 'submission-withdrawn', facts: { by: 'reporter', submission: S1 } },
      ...STORY.slice(-1),
    ],
  ],
  ['an outcome that was collected', changed('outcome-sent', { type: 'outcome-collected' })],
  [
    'a machine that was updated',
    [
      ...without('outcome-sent').filter(({ type }) => type !== 'outcome-answered' && type !== 'closed'),
      { type: 'machine-updated', facts: { by: 'system', submission: S1 } },
      ...STORY.slice(-1),
    ],
  ],
  [
    'a dispute that somebody else looked at',
    withAfter('outcome-answered', dispute, { ...classified, actor: BEN }, ...again),
  ],
  ['an exemption that somebody else approved', exempted({})],
  [
    'a reporter who was split off again',
    withAfter(
      'submitted',
      {
        type: 'merge-received',
        facts: { from: '9'.repeat(32), submissions: [{ id: '8'.repeat(32) }], credentials: [] },
      },
      { type: 'split-out', facts: { to: '9'.repeat(32), submissions: ['8'.repeat(32)] } },
    ),
  ],
  ['a late redaction', withAfter('closed', { type: 'text-redacted', facts: { target: 'x', was: 'y', now: null } })],
])('closing with %s is proper', (_what, story) => {
  expect(verdictOf(story)).toEqual({ state: 'properly-closed' });
});

/** The rotation is not done but exempted, for the action and the credential. */
function exempted(
  decided: Partial<Happening>,
  decision: Record<string, unknown> = {},
  after?: Happening,
  until = MONDAY + 60 * DAY,
): readonly Happening[] {
  const exemption = 'e'.repeat(32);
  const rest = STORY.filter(({ type, facts }) => type === 'action-planned' || facts?.['action'] !== ROTATE);
  const at = rest.findLastIndex(({ type }) => type === 'action-planned') + 1;
  return [
    ...rest.slice(0, at),
    { type: 'exemption-requested', facts: { exemption, actions: [ROTATE], credentials: [K1], until } },
    { type: 'exemption-decided', actor: BEN, ...decided, facts: { exemption, decision: 'approved', ...decision } },
    ...(after === undefined ? [] : [after]),
    ...rest.slice(at),
  ];
}
