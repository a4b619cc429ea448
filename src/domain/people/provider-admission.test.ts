import { expect, test } from 'vitest';
import { brand } from '../kit/ids.ts';
import { admission } from './provider-admission.ts';
import type { Known } from './provider-admission.ts';

const person = brand<'person'>('a'.repeat(32));
const other = brand<'person'>('b'.repeat(32));
const free = { person, status: 'active', isBound: false } as const satisfies Known;
const INVITED = { admit: 'invited', hasAddress: true, hasRole: true } as const;
const LISTED = { ...INVITED, admit: 'listed' } as const;
const NOT = { as: 'refused', because: 'provider-not-admitted' };

test('given an account that is bound, then its person comes in, whatever address it has by now', () => {
  const bound = { ...free, isBound: true };
  expect(admission(bound, { ...free, person: other }, { ...INVITED, hasAddress: false })).toEqual({
    as: 'bound',
    person,
  });
});

test('given an account of somebody who is shut out, then nobody comes in, and their address does not help', () => {
  const bound: Known = { ...free, isBound: true, status: 'disabled' };
  expect(admission(bound, free, LISTED)).toEqual(NOT);
  expect(admission(null, { ...free, status: 'disabled' }, LISTED)).toEqual(NOT);
});

test('given somebody known by address, then the account becomes theirs, unless they have another', () => {
  expect(admission(null, free, INVITED)).toEqual({ as: 'binding', person, isFirst: false });
  expect(admission(null, { ...free, status: 'invited' }, INVITED)).toEqual({ as: 'binding', person, isFirst: true });
  expect(admission(null, { ...free, isBound: true }, LISTED)).toEqual(NOT);
});

test('given somebody unknown, then they come in where the listed may and a group of theirs has a role', () => {
  expect(admission(null, null, INVITED)).toEqual(NOT);
  expect(admission(null, null, LISTED)).toEqual({ as: 'new' });
  expect(admission(null, null, { ...LISTED, hasRole: false })).toEqual(NOT);
});

test('given an account whose address the provider does not vouch for, then it is bound to nobody', () => {
  const because = { as: 'refused', because: 'provider-no-address' };
  expect(admission(null, free, { ...LISTED, hasAddress: false })).toEqual(because);
});
