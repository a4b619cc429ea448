import { expect, test } from 'vitest';
import { askedIn, placeOf } from './use-list-filter.ts';

test('given what is looked for, when its address is read, then the same is looked for', () => {
  const asked = { filters: ['no-owner', 'gone'], source: 'src_1', words: 'billing & co', sort: 'expiry' } as const;
  const place = placeOf(asked);
  expect(askedIn(new URL(place, 'http://localhost').searchParams)).toEqual(asked);
});

test('given nothing to look for, then the address has no query', () => {
  expect(placeOf({})).toBe('/identities');
});

test('given an address with words that are not ours, then they are left out', () => {
  const query = new URLSearchParams('filter=gone&filter=everything&sort=sideways');
  expect(askedIn(query)).toEqual({ filters: ['gone'], source: '', words: '', sort: 'name' });
});
