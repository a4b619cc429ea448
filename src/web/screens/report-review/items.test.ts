import { expect, test } from 'vitest';
import type { FoundView, ValueView } from '../../../operations/engagement/views.ts';
import { itemsOf, nextUndecided, optionsFor, stepped } from './items.ts';

const VALUE: ValueView = {
  value: '',
  class: 'secret',
  kind: 'password',
  words: '[password #1]',
  disposition: null,
  decidedBy: null,
  reason: null,
  case: null,
  dead: null,
  exception: null,
  alsoIn: [],
};
const found = (value: string, place: string): FoundView => ({
  finding: `${value}-${place}`,
  value,
  place,
  why: 'It looks like one',
  confidence: 1,
  marked: false,
});
const VALUES = ['a', 'b', 'c'].map((value) => ({ ...VALUE, value }));
const ITEMS = itemsOf([found('b', 'line 1'), found('a', 'line 2'), found('b', 'line 3'), found('c', 'line 4')], VALUES);
const isDecided = (value: ValueView) => value.disposition !== null;

test('given a value in several places, then it is listed once, where it is met first, with all of them', () => {
  expect(ITEMS.map(({ value, places }) => [value.value, places.map(({ place }) => place)])).toEqual([
    ['b', ['line 1', 'line 3']],
    ['a', ['line 2']],
    ['c', ['line 4']],
  ]);
});

test('given values of which some are decided, then the next undecided is the next in reading order, and round the end', () => {
  const items = ITEMS.map((item) =>
    item.value.value === 'a' ? { ...item, value: { ...item.value, disposition: 'redact' as const } } : item,
  );
  expect(nextUndecided(items, null, isDecided)).toBe('b');
  expect(nextUndecided(items, 'b', isDecided)).toBe('c');
  expect(nextUndecided(items, 'c', isDecided)).toBe('b');
  expect(nextUndecided([], null, isDecided)).toBe(null);
});

test('given the last undecided, when it is asked for another, then there is none', () => {
  const items = ITEMS.map((item) =>
    item.value.value === 'c' ? item : { ...item, value: { ...item.value, disposition: 'redact' as const } },
  );
  expect(nextUndecided(items, 'c', isDecided)).toBe(null);
});

test('given a step beyond the ends, then it stays there', () => {
  expect(stepped(ITEMS, null, 1)).toBe('b');
  expect(stepped(ITEMS, 'b', -1)).toBe('b');
  expect(stepped(ITEMS, 'a', 1)).toBe('c');
  expect(stepped(ITEMS, 'c', 1)).toBe('c');
});

test('given a credential, then keeping it is not offered, and with an open case nothing else is', () => {
  expect(optionsFor(VALUE)).not.toContain('keep');
  expect(optionsFor({ ...VALUE, class: 'identity' })).toEqual(['redact', 'keep']);
  const open = { case: 'C-1', stage: 'acting', answered: false } as const;
  expect(optionsFor({ ...VALUE, case: open })).toEqual(['redact-and-rotate']);
  expect(optionsFor({ ...VALUE, case: { ...open, stage: 'closed' } })).toContain('redact');
});
