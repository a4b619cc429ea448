import { expect, test } from 'vitest';
import { deskPlace } from './desk-place.ts';

test.each(['/cases/C-104', '/identities', '/admin/people', '/engagements/E-3/documents/ab12/edit', '/proved'])(
  'given %s, a page of the desk, then it is gone to',
  (place) => {
    expect(deskPlace(place)).toBe(place);
  },
);

test.each([
  'https://example.org/',
  '//example.org/cases/1',
  '/\\example.org',
  '/cases/../../api/v1/people.me',
  '/cases/C-1?next=//example.org',
  '/cases/C-1#x',
  '/cases/C-1\r\nset-cookie: a=b',
  '/admin/%2e%2e',
  '',
  'cases/C-1',
  `/cases/${'a'.repeat(400)}`,
])('given %j, then it is the first page', (place) => {
  expect(deskPlace(place)).toBe('/');
});
