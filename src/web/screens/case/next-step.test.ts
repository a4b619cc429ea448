import { describe, expect, it } from 'vitest';
import type { ActionView, Missing } from '../../../operations/views.ts';
import { inOrder, nextStep, standingOf } from './next-step.ts';

const ALL = [
  'case.classify',
  'case.planAction',
  'case.verifyAction',
  'case.settleCredential',
  'case.recordOutcome',
  'case.message',
  'case.markUnreachable',
];
const NO_REQUESTS = { requests: [] };
const owed = (operation: string, about: string | null = null): Missing => ({ says: operation, operation, about });
const action = (change: Partial<ActionView>): ActionView => ({
  action: 'a1',
  kind: 'contain',
  means: 'rotate',
  what: '',
  state: 'planned',
  proof: null,
  link: null,
  executedBy: null,
  verifiedBy: null,
  mine: false,
  request: null,
  credentials: [],
  evidence: [],
  ...change,
});

describe('nextStep', () => {
  it('is the first thing that the reader can settle', () => {
    const view = {
      ...NO_REQUESTS,
      missing: [owed('case.classify'), owed('case.recordOutcome', 's1')],
      actions: [],
      may: ALL,
    };
    expect(nextStep(view)?.operation).toBe('case.classify');
  });

  it('passes over the verification of one’s own work', () => {
    const actions = [action({ state: 'executed', mine: true })];
    const view = {
      ...NO_REQUESTS,
      missing: [owed('case.verifyAction', 'a1'), owed('case.recordOutcome', 's1')],
      actions,
      may: ALL,
    };
    expect(nextStep(view)?.operation).toBe('case.recordOutcome');
  });

  it('passes over a prevention and a credential that an open action will settle', () => {
    const actions = [action({ kind: 'prevent' }), action({ action: 'a2', state: 'executed', credentials: ['c1'] })];
    const missing = [
      owed('case.planAction', 'prevent'),
      owed('case.settleCredential', 'c1'),
      owed('case.settleCredential', 'c2'),
    ];
    expect(nextStep({ ...NO_REQUESTS, missing, actions, may: ALL })?.about).toBe('c2');
  });

  it('is the containment that is owed, until an action that contains or removes is open', () => {
    const missing = [owed('case.planAction', 'contain')];
    expect(nextStep({ ...NO_REQUESTS, missing, actions: [action({ kind: 'prevent' })], may: ALL })?.about).toBe(
      'contain',
    );
    expect(nextStep({ ...NO_REQUESTS, missing, actions: [action({ kind: 'contain' })], may: ALL })).toBeNull();
    expect(nextStep({ ...NO_REQUESTS, missing, actions: [action({ kind: 'remove' })], may: ALL })).toBeNull();
  });

  it('is nothing when only words to the reporter are left', () => {
    expect(nextStep({ ...NO_REQUESTS, missing: [owed('case.message', 's1')], actions: [], may: ALL })).toBeNull();
  });

  it('is never to give a reporter up', () => {
    expect(
      nextStep({ ...NO_REQUESTS, missing: [owed('case.markUnreachable', 's1')], actions: [], may: ALL }),
    ).toBeNull();
  });
});

describe('inOrder', () => {
  it('puts what the reader can do first and loses nothing', () => {
    const missing = [
      owed('case.planAction', 'prevent'),
      owed('case.verifyAction', 'a2'),
      owed('case.recordOutcome', 's1'),
    ];
    const actions = [action({ kind: 'prevent' }), action({ action: 'a2', state: 'executed', mine: true })];
    const order = inOrder({ ...NO_REQUESTS, missing, actions, may: ALL }).map(({ operation }) => operation);
    expect(order).toEqual(['case.recordOutcome', 'case.verifyAction', 'case.planAction']);
  });
});

describe('standingOf', () => {
  it('tells a later step from another role', () => {
    const missing = [owed('case.recordOutcome', 's1')];
    expect(
      standingOf({ ...NO_REQUESTS, missing, actions: [], may: ['case.classify'] }, owed('case.recordOutcome')).is,
    ).toBe('not-now');
    expect(
      standingOf({ ...NO_REQUESTS, missing, actions: [], may: ['ledger.pack'] }, owed('case.recordOutcome')).is,
    ).toBe('not-my-role');
  });
});
