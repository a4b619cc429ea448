import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff, diffEntitlements, isEmpty } from './diff.ts';
import { type Entitlement, canonical, row } from './entitlement.ts';
import { matches } from './pattern.ts';

const may = (action: string, resource = '*', via = 'p', condition: string | null = null): Entitlement =>
  row('aws', 'allow', action, resource, via, { condition });
const not = (action: string, resource = '*', condition: string | null = null): Entitlement =>
  row('aws', 'deny', action, resource, 'd', { condition });
const only = (action: string): Entitlement => row('aws', 'limit', action, '*', 'boundary');

type Case = readonly [name: string, Entitlement[], Entitlement[], string[]];

describe('what a diff means', () => {
  test.each<Case>([
    ['a row is gone', [may('s3:get')], [], ['lost s3:get *: all']],
    ['a row is new', [], [may('s3:get')], ['gained s3:get *: all']],
    ['a wider row stays', [may('s3:get'), may('s3:*')], [may('s3:*')], []],
    ['a row is narrowed', [may('s3:*')], [may('s3:get')], ['lost s3:* *: part']],
    ['a row is widened', [may('s3:get')], [may('s3:*')], ['gained s3:* *: part']],
    ['two rows are together what one was', [may('s3:*')], [may('s3:?*'), may('s3:')], []],
    ['the resource is narrowed', [may('s3:get', 'a/*')], [may('s3:get', 'a/b')], ['lost s3:get a/*: part']],
    ['a condition is added', [may('s3:get')], [may('s3:get', '*', 'p', '{"ip":1}')], ['lost s3:get *: part']],
    ['a condition is lifted', [may('s3:get', '*', 'p', '{"ip":1}')], [may('s3:get')], ['gained s3:get *: part']],
    ['a denial is added', [may('s3:get')], [may('s3:get'), not('s3:*')], ['lost s3:get *: all']],
    ['a denial of a part is added', [may('s3:*')], [may('s3:*'), not('s3:put')], ['lost s3:* *: part']],
    ['a denial of something else is added', [may('s3:get')], [may('s3:get'), not('ec2:*')], []],
    [
      'a denial under a condition is added',
      [may('s3:get')],
      [may('s3:get'), not('s3:get', '*', '{"ip":1}')],
      ['lost s3:get *: part'],
    ],
    [
      'a boundary is added',
      [may('s3:get'), may('ec2:run')],
      [may('s3:get'), may('ec2:run'), only('s3:*')],
      ['lost ec2:run *: all'],
    ],
    ['what was denied is gone', [may('s3:get'), not('s3:get')], [not('s3:get')], []],
    ['it moves to another policy', [may('s3:get', '*', 'old')], [may('s3:get', '*', 'new')], []],
  ])('given that %s', (_, before, after, says) => {
    const { meaning } = diffEntitlements(before, after);
    expect(meaning.map(({ kind, row: { action, resource }, how }) => `${kind} ${action} ${resource}: ${how}`)).toEqual(
      says,
    );
  });

  test('given exceptions, when they grow, then a part is lost', () => {
    const before = [row('aws', 'allow', '*', '*', 'p', { notActions: ['iam:*'] })];
    const after = [row('aws', 'allow', '*', '*', 'p', { notActions: ['iam:*', 'kms:*'] })];
    expect(diffEntitlements(before, after).meaning).toMatchObject([{ kind: 'lost', how: 'part' }]);
    expect(diffEntitlements(after, before).meaning).toMatchObject([{ kind: 'gained', how: 'part' }]);
    expect(diffEntitlements([may('iam:get'), ...before], before).meaning).toMatchObject([{ kind: 'lost', how: 'all' }]);
  });
});

const pattern = fc.constantFrom('*', 's3:*', 's3:get', 's3:g*', 'ec2:run', '?3:get');
const entitlement: fc.Arbitrary<Entitlement> = fc.record({
  system: fc.constantFrom('aws', 'kubernetes'),
  effect: fc.constantFrom('allow', 'deny', 'limit'),
  action: pattern,
  notActions: fc.array(pattern, { maxLength: 2 }),
  resource: fc.constantFrom('*', 'a/*', 'a/b', 'b'),
  notResources: fc.constantFrom([], ['a/b']),
  condition: fc.constantFrom(null, '{"ip":1}'),
  via: fc.array(fc.constantFrom('p', 'q', 'r'), { minLength: 1, maxLength: 2 }),
});
const snapshot = fc.array(entitlement, { maxLength: 6 });

/** What the rows answer to one request: AWS's own order, an explicit denial first, then the limits, then what allows. */
function isAllowed(rows: readonly Entitlement[], action: string, resource: string, holds: boolean): boolean {
  const meets = (effect: Entitlement['effect']) =>
    rows.filter(
      (one) =>
        one.system === 'aws' &&
        one.effect === effect &&
        (one.condition === null || holds) &&
        matches(one.action, action) &&
        matches(one.resource, resource) &&
        !one.notActions.some((except) => matches(except, action)) &&
        !one.notResources.some((except) => matches(except, resource)),
    ).length > 0;
  const isLimited = rows.some(({ system, effect }) => system === 'aws' && effect === 'limit');
  return meets('allow') && !meets('deny') && (!isLimited || meets('limit'));
}

const REQUESTS = ['s3:get', 's3:put', 's3:g', 'ec2:run', '13:get', 'kms:x'].flatMap((action) =>
  ['a/b', 'a/c', 'b', 'z'].map((resource) => [action, resource] as const),
);

test('given any two snapshots, what is said to be lost or gained is what single requests are answered', () => {
  const aws = snapshot.map((rows) => rows.filter(({ system }) => system === 'aws'));
  fc.assert(
    fc.property(aws, aws, (before, after) => {
      const { meaning } = diffEntitlements(before, after);
      const differs = REQUESTS.filter(([action, resource]) =>
        [true, false].some(
          (holds) => isAllowed(before, action, resource, holds) !== isAllowed(after, action, resource, holds),
        ),
      );
      // nothing that changes goes unsaid
      for (const [action, resource] of differs)
        expect(meaning.some(({ row: one }) => matches(one.action, action) && matches(one.resource, resource))).toBe(
          true,
        );
      // and what is said without reserve is so
      for (const { kind, row: one, how } of meaning) {
        const [from, to] = kind === 'lost' ? [before, after] : [after, before];
        for (const [action, resource] of REQUESTS) {
          if (how !== 'all' || !isAllowed([one], action, resource, true)) continue;
          expect(isAllowed(from, action, resource, true)).toBe(true);
          expect(isAllowed(to, action, resource, true)).toBe(false);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

describe('every diff', () => {
  test('of a snapshot against itself is empty, in whatever order', () => {
    fc.assert(
      fc.property(snapshot, fc.nat(), (rows, turn) => {
        const turned = [
          ...rows.slice(turn % (rows.length + 1)),
          ...rows.slice(0, turn % (rows.length + 1)),
        ].toReversed();
        const diff = diffEntitlements(rows, turned);
        expect(isEmpty(diff)).toBe(true);
        expect(diff.meaning).toEqual([]);
      }),
    );
  });
  test('gives the other side when it is applied', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        expect(applyDiff(before, diffEntitlements(before, after))).toEqual(canonical(after));
      }),
    );
  });
  test('read backwards has lost and gained exchanged', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        const count = (one: readonly Entitlement[], other: readonly Entitlement[], kind: string) =>
          diffEntitlements(one, other)
            .meaning.filter((change) => change.kind === kind)
            .map(({ row: { action, resource, effect }, how }) => [effect, action, resource, how]);
        expect(count(before, after, 'lost')).toEqual(count(after, before, 'gained'));
      }),
    );
  });
});
