import { expect, test } from 'vitest';
import { AUTHOR, DAY, LEAD, RECIPIENT, REVIEWER, SYSTEM, stage } from './testing/stage.ts';
import { wish } from './testing/wishes.ts';

/** An engagement with one credential, one identity, and a place where the credential was kept. */
function withPlace() {
  const on = stage();
  on.do(LEAD, wish.open());
  on.do(LEAD, wish.member(AUTHOR, 'author'));
  on.do(LEAD, wish.member(REVIEWER, 'reviewer'));
  on.do(LEAD, wish.version(1, 1));
  on.do(SYSTEM, wish.scan(1, 1, [7]));
  on.do(SYSTEM, wish.scan(1, 1, [7]));
  on.do(LEAD, wish.entry(1));
  on.do(LEAD, wish.place(1, 2));
  return on;
}

const placeIn = (on: ReturnType<typeof stage>) => on.state.entries[0]?.places[0];

test('given a place, when a search by fingerprint finds nothing, then it clears the place, and the kit is used', () => {
  const on = withPlace();
  on.do(AUTHOR, wish.placeKit(1, 2, 3, [7], on.at + DAY));
  on.do(RECIPIENT, wish.search(1, 2, 3, 0));
  on.do(SYSTEM, wish.clearByScan(1, 2));
  expect(placeIn(on)).toMatchObject({ cleared: 'scan', kit: null, searched: { found: 0, files: 5 } });
  expect(on.tries(RECIPIENT, wish.search(1, 2, 3, 0))).toBe('kit-over');
  expect(on.tries(LEAD, wish.placeKit(1, 2, 4, [7], on.at + DAY))).toBe('already-done');
});

test.each([
  ['finds it again', 2, 0],
  ['could not read everything', 0, 1],
])('given a place, when a search %s, then the place stays open with the count', (_, found, unread) => {
  const on = withPlace();
  on.do(LEAD, wish.placeKit(1, 2, 3, [7], on.at + DAY));
  on.do(RECIPIENT, wish.search(1, 2, 3, found, unread));
  expect(on.tries(SYSTEM, wish.clearByScan(1, 2))).toBe('place-not-clean');
  expect(placeIn(on)).toMatchObject({ cleared: null, searched: { found, unread } });
  // a person may still say how they know
  expect(on.tries(LEAD, wish.clear(1, 2))).toBe('done');
});

test('given a place that nobody searched, then neither a job nor a person clears it by a search, and only a person by a statement', () => {
  const on = withPlace();
  expect(on.tries(SYSTEM, wish.clearByScan(1, 2))).toBe('place-not-clean');
  expect(on.tries(LEAD, wish.clearByScan(1, 2))).toBe('place-not-clean');
  expect(on.tries(SYSTEM, wish.clear(1, 2))).toBe('needs-a-person');
});

test('given a kit, then it is for credentials alone, ends, is replaced by the next one, and is not given by a reviewer', () => {
  const on = withPlace();
  on.do(SYSTEM, wish.scan(1, 1, [7]));
  expect(on.tries(LEAD, wish.placeKit(1, 2, 3, [8], on.at + DAY))).toBe('unknown-part');
  expect(on.tries(LEAD, wish.placeKit(1, 2, 3, [], on.at + DAY))).toBe('unknown-part');
  expect(on.tries(REVIEWER, wish.placeKit(1, 2, 3, [7], on.at + DAY))).toBe('needs-member-role');
  on.do(LEAD, wish.placeKit(1, 2, 3, [7], on.at + DAY));
  on.do(LEAD, wish.placeKit(1, 2, 4, [7], on.at + DAY));
  expect(on.tries(RECIPIENT, wish.search(1, 2, 3, 0))).toBe('kit-over');
  on.pass(2);
  expect(on.tries(RECIPIENT, wish.search(1, 2, 4, 0))).toBe('kit-over');
});
