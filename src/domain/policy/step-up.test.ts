import { describe, expect, test } from 'vitest';
import { brand } from '../kit/ids.ts';
import type { Person } from '../people/actor.ts';
import { PROVED_FOR_MS } from '../people/session.ts';
import { ROLES } from '../people/roles.ts';
import { may } from './may.ts';
import { grantOf, PERMISSIONS } from './permissions.ts';
import type { OperationName } from './permissions.ts';
import { provedLately } from './step-up.ts';

const OPERATIONS = Object.keys(PERMISSIONS).filter((name): name is OperationName => name in PERMISSIONS);
const MONDAY = Date.UTC(2026, 0, 5, 9);
const WHO = { kind: 'person', id: brand<'person'>('11'.repeat(16)), roles: ROLES } as const;
const AT_THE_SOCKET: Person = { ...WHO, via: 'socket' };
const inSession = (provedAt: number): Person => ({
  ...WHO,
  via: 'session',
  session: brand<'session'>('55'.repeat(16)),
  provedAt,
});

// The lists are written out here on purpose: they are what we promise, not what the tables happen to say.
const SIGNED = [
  'case.decideChange',
  'case.decideExemption',
  'case.endExemption',
  'engagement.approveDisposal',
  'engagement.approveRelease',
  'engagement.countersignDisposal',
  'engagement.decideException',
  'engagement.destroyOriginal',
  'engagement.liftHold',
  'engagement.release',
  'engagement.requestDisposal',
];
/** Who leads an engagement is no owner’s of the folder to say in somebody’s name. */
const APPOINTED = ['engagement.appointLead'];
const ADMINISTERED = [
  'house.setCalendar',
  'house.setOrganisation',
  'house.setPromises',
  'house.setRetention',
  'house.testMail',
  'people.disable',
  'people.invite',
  'people.makeRecovery',
  'people.releaseAccount',
  'people.setRoles',
  'team.change',
  'team.drop',
  'team.make',
  'token.make',
];
const OWN_KEYS = ['people.addPasskey', 'people.beginPasskey', 'people.changePassword', 'people.removePasskey'];

describe('what weighs so much that one has to have shown lately who one is', () => {
  test('given a sign-in of ten minutes ago, then exactly approvals, releases, disposals and administration ask again', () => {
    const asked = OPERATIONS.filter((name) => !provedLately(inSession(MONDAY), name, MONDAY + PROVED_FOR_MS).ok);
    expect(asked.toSorted()).toEqual([...SIGNED, ...OWN_KEYS, ...APPOINTED, ...ADMINISTERED].toSorted());
    expect(provedLately(inSession(MONDAY), 'engagement.release', MONDAY + PROVED_FOR_MS)).toMatchObject({
      refusal: { reason: 'step-up-needed' },
    });
  });
  test('given somebody who showed it a moment less ago, then nothing asks', () => {
    const asked = OPERATIONS.filter((name) => !provedLately(inSession(MONDAY), name, MONDAY + PROVED_FOR_MS - 1).ok);
    expect(asked).toEqual([]);
  });
  test('given an operation that asks, then no token and nobody unknown has it', () => {
    const open = OPERATIONS.filter((name) => {
      const grant = grantOf(name);
      return grant.stepUp === true && (grant.requires !== 'person' || 'anonymous' in grant || 'machine' in grant);
    });
    expect(open).toEqual([]);
  });
});

describe('what nobody does in somebody’s name', () => {
  test('given the owner of the data folder, who names whom they act for, then they administer, and approve, release and destroy nothing, and take nobody’s keys', () => {
    const refused = OPERATIONS.filter((name) => may(inSession(MONDAY), name).ok && !may(AT_THE_SOCKET, name).ok);
    expect(refused.toSorted()).toEqual([...SIGNED, ...OWN_KEYS, ...APPOINTED].toSorted());
    expect(may(AT_THE_SOCKET, 'case.decideChange')).toMatchObject({ refusal: { reason: 'needs-a-person' } });
    expect(may(AT_THE_SOCKET, 'people.setRoles').ok).toBe(true);
  });
});
