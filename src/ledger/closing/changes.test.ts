import { expect, test } from 'vitest';
import { ANNA, BEN, STORY } from '../testing/story.ts';
import type { Happening } from '../testing/case.ts';
import { verdictOf } from '../testing/closing.ts';

const REQUEST = '9'.repeat(32);
const RESTORE = '8'.repeat(32);
const CARL = 'e'.repeat(32);

const asked: Happening = {
  type: 'change-requested',
  facts: { request: REQUEST, identity: '5'.repeat(32), diff: 'D', until: null },
};
const signed = (actor: string, facts: Happening['facts'] = {}): Happening => ({
  type: 'change-decided',
  actor,
  facts: { request: REQUEST, decision: 'approved', diff: 'D', ...facts },
});
const planned: Happening = {
  type: 'action-planned',
  facts: { action: RESTORE, kind: 'contain', means: 'restore', credentials: [], request: REQUEST },
};
const done: Happening = { type: 'action-executed', actor: CARL, facts: { action: RESTORE, evidence: [] } };
const works: Happening = {
  type: 'action-verified',
  actor: ANNA,
  facts: { action: RESTORE, result: 'works', method: 'look' },
};

test('given a change that was signed by a third person, carried out after that and found to work, then closing is proper', () => {
  expect(verdictOf(withChange(asked, signed(BEN), planned, done, works))).toEqual({ state: 'properly-closed' });
});

test('given a change that nobody carried out and whose asker took it back, then closing is proper', () => {
  const back: Happening = { type: 'change-withdrawn', facts: { request: REQUEST } };
  expect(verdictOf(withChange(asked, back))).toEqual({ state: 'properly-closed' });
});

test.each<[string, readonly Happening[]]>([
  ['was never decided', [asked]],
  ['was signed by who asked for it', [asked, signed(ANNA), planned, done, works]],
  ['was signed by who carried it out', [asked, signed(CARL), planned, done, works]],
  ['was signed by a machine', [asked, signed(BEN, { by: 'machine' }), planned, done, works]],
  ['was signed as another one', [asked, signed(BEN, { diff: 'E' }), planned, done, works]],
  ['was carried out before it was signed', [asked, planned, done, signed(BEN), works]],
  ['was signed and never seen', [asked, signed(BEN)]],
])('given a change that %s, then closing is improper', (_what, change) => {
  expect(verdictOf(withChange(...change))).toMatchObject({
    state: 'improperly-closed',
    missing: [expect.stringContaining('1 change was not decided')],
  });
});

/** The story with a change between the linking of the identity and the rest. */
function withChange(...change: readonly Happening[]): readonly Happening[] {
  const at = STORY.findIndex(({ type }) => type === 'identity-linked') + 1;
  return [...STORY.slice(0, at), ...change, ...STORY.slice(at)];
}
