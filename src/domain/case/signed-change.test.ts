import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, row } from '../identity/entitlement/entitlement.ts';
import { deviation, exceptLater, expected, isEmpty } from './signed-change.ts';

const read = row('aws', 'allow', 's3:getobject', '*', 'reader');
const write = row('aws', 'allow', 's3:putobject', '*', 'writer');
const admin = row('aws', 'allow', '*', '*', 'admin');
const SIGNED = { add: [read], remove: [admin] };

describe('what was signed', () => {
  test('given the rows to add and none of those to remove, then a snapshot shows it, whoever grants them and whatever else is there', () => {
    const elsewhere = { ...read, via: ['another policy'] };
    expect(isEmpty(deviation(expected(SIGNED, false), [elsewhere, write]))).toBe(true);
  });
  test('given a row that is missing and one that is still there, then each is named', () => {
    expect(deviation(expected(SIGNED, false), [admin])).toEqual({ present: [read], absent: [admin] });
  });
  test('given that its time is over, then what it added has to be gone, and what it took away stays away', () => {
    expect(deviation(expected(SIGNED, true), [read])).toEqual({ present: [], absent: [read] });
    expect(isEmpty(deviation(expected(SIGNED, true), [write]))).toBe(true);
  });
  test('given a later signature that takes a row away again, then the earlier one does not ask for it', () => {
    const later = expected({ add: [], remove: [read] }, false);
    expect(exceptLater(expected(SIGNED, false), [later])).toEqual({ present: [], absent: [admin] });
  });
});

const rows = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('read', 'write', 'list'), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('one', 'other'))
    .map(([action, resource, via]) => row('csv', 'allow', action, resource, via)),
  { selector: keyOf, maxLength: 9 },
);

test('given any rows signed and any snapshot, then it shows them exactly where every row to add is there and no row to remove is', () => {
  fc.assert(
    fc.property(rows, rows, rows, (add, dropped, snapshot) => {
      const added = new Set(add.map(keyOf));
      const remove = dropped.filter((one) => !added.has(keyOf(one)));
      const has = (one: Parameters<typeof keyOf>[0]) => snapshot.some((shown) => keyOf(shown) === keyOf(one));
      const holds = add.every(has) && !remove.some(has);
      expect(isEmpty(deviation(expected({ add, remove }, false), snapshot))).toBe(holds);
      const isGone = !add.some(has) && !remove.some(has);
      expect(isEmpty(deviation(expected({ add, remove }, true), snapshot))).toBe(isGone);
    }),
  );
});
