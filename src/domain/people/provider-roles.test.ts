import { expect, test } from 'vitest';
import { readGroups, rolesAfter, rolesOfGroups } from './provider-roles.ts';
import type { RolePair } from './provider-roles.ts';

const PAIRS: readonly RolePair[] = [
  { group: 'desk', role: 'responder' },
  { group: 'leads', role: 'responder' },
  { group: 'leads', role: 'approver' },
  { group: 'it', role: 'administrator' },
];

test.each([
  ['not there', undefined, []],
  ['null', null, []],
  ['a list', ['a', 'b'], ['a', 'b']],
  ['one name', 'a', ['a']],
  ['an object', { a: true }, null],
  ['a number', 7, null],
  ['a list with something else in it', ['a', 7], null],
  ['a list without end', Array.from({ length: 1_001 }, (_, i) => `g${i}`), null],
])('given a claim of groups that is %s, then it is read so', (_what, claim, groups) => {
  expect(readGroups(claim)).toEqual(groups);
});

test('given groups, then the roles of all of them are given, each once, and names count to the letter', () => {
  expect(rolesOfGroups(['leads', 'desk', 'other'], PAIRS)).toEqual(['responder', 'approver']);
  expect(rolesOfGroups(['LEADS', 'desk '], PAIRS)).toEqual([]);
});

test('given roles of the provider, when groups say otherwise, then groups win, and a role that stands in no pair stays', () => {
  expect(rolesAfter(['approver', 'auditor'], ['desk'], PAIRS, false)).toEqual({
    roles: ['responder', 'auditor'],
    keptAdministrator: false,
  });
});

test('given no pairs at all, then a sign-in changes no role', () => {
  expect(rolesAfter(['auditor', 'administrator'], ['desk'], [], false).roles).toEqual(['auditor', 'administrator']);
});

test('given the last administrator, when no group makes them one, then they keep the role, and it is said', () => {
  expect(rolesAfter(['administrator'], ['desk'], PAIRS, true)).toEqual({
    roles: ['responder', 'administrator'],
    keptAdministrator: true,
  });
  expect(rolesAfter(['administrator'], ['desk'], PAIRS, false).roles).toEqual(['responder']);
  expect(rolesAfter(['administrator'], ['it'], PAIRS, true).keptAdministrator).toBe(false);
});
