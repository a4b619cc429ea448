import { describe, expect, test } from 'vitest';
import { row } from '../domain/identity/entitlement/entitlement.ts';
import { id, MONDAY } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import { apply, begun, DAY, EVERYTHING, imported, names, now, stage, staged } from './testing/imports.ts';

onBothEngines((opened) => {
  describe('an import', () => {
    test('given records, when it is applied, then they are listed, and again changes nothing', async () => {
      const { store } = opened();
      const records = [staged('beta'), staged('Alpha')];
      const first = await imported(store, 'one', records);
      expect(first.counts).toEqual({ adds: 2, changes: 0, gone: 0, same: 0 });
      expect(await names(store)).toEqual(['Alpha', 'beta']);
      const again = await imported(
        store,
        'two',
        records.map((one) => ({ ...one, identity: id('another') })),
      );
      expect(again.counts).toEqual({ adds: 0, changes: 0, gone: 0, same: 2 });
      expect((await store.identityPage(EVERYTHING)).rows.map(({ identity }) => identity)).toEqual([
        id('Alpha'),
        id('beta'),
      ]);
    });

    test('given a later one, then what changed is changed, what is missing is gone, and it comes back', async () => {
      const { store } = opened();
      await imported(store, 'one', [staged('Alpha'), staged('beta')]);
      const changed = { ...staged('Alpha'), digest: 'other' };
      const second = await imported(store, 'two', [changed, staged('gamma')], MONDAY + DAY);
      expect(second.counts).toEqual({ adds: 1, changes: 1, gone: 1, same: 0 });
      const beta = await store.identity(id('beta'));
      expect(beta).toMatchObject({ goneAt: MONDAY + DAY, lastSeen: MONDAY });
      expect(await names(store, { filters: ['gone'] })).toEqual(['beta']);
      const third = await imported(store, 'three', [changed, staged('gamma'), staged('beta')], MONDAY + 2 * DAY);
      expect(third.counts).toEqual({ adds: 0, changes: 1, gone: 0, same: 2 });
      expect(await store.identity(id('beta'))).toMatchObject({ goneAt: null, lastSeen: MONDAY + 2 * DAY });
    });

    test('given two of one source, when one was applied, then what was decided on the picture before conflicts', async () => {
      const { store } = opened();
      const mine = await stage(store, await begun(store, 'one'), [staged('Alpha')]);
      await imported(store, 'two', [staged('beta')]);
      const stale = {
        do: 'apply',
        import: mine,
        counts: { adds: 1, changes: 0, gone: 0, same: 0 },
        digest: 'x',
        at: MONDAY,
      } as const;
      expect(await store.append({ streams: [], events: [], inventory: [stale] })).toEqual({
        done: false,
        conflict: 'version',
      });
      expect(await names(store)).toEqual(['beta']);
      expect((await apply(store, await now(store, mine.import))).counts).toMatchObject({ adds: 1, gone: 1 });
    });

    test('given records that are added at once, then the second conflicts, and nothing is counted twice', async () => {
      const { store } = opened();
      const row0 = await begun(store, 'one');
      await stage(store, row0, [staged('Alpha')]);
      const stale = {
        do: 'stage',
        import: row0.import,
        before: row0,
        records: [staged('beta')],
        unreadable: [],
        removals: 0,
      } as const;
      expect(await store.append({ streams: [], events: [], inventory: [stale] })).toEqual({
        done: false,
        conflict: 'version',
      });
      expect(await now(store, row0.import)).toMatchObject({ records: 1 });
    });

    test('given one that is over, when it is dropped, then nothing staged is left and what was applied stays', async () => {
      const { store, raw } = opened();
      const kept = { digest: 'kept', rows: [row('aws', 'allow', 'a', 'b', 'c')] };
      const lost = { digest: 'lost', rows: [row('aws', 'allow', 'd', 'e', 'f')] };
      await imported(store, 'one', [staged('Alpha', { entitlements: kept })]);
      await stage(store, await begun(store, 'two'), [staged('beta', { entitlements: lost })]);
      expect(await store.importsToDrop(MONDAY, 9)).toEqual([id('one')]);
      expect(await store.importsToDrop(MONDAY + 1, 9)).toHaveLength(2);
      for (const import_ of [id<'import'>('one'), id<'import'>('two')])
        await store.append({ streams: [], events: [], inventory: [{ do: 'drop', import: import_ }] });
      expect(await raw('select * from inventory_staged')).toEqual([]);
      expect(await raw('select digest from entitlement_set')).toEqual([{ digest: 'kept' }]);
      expect(await store.latestSnapshot(id('Alpha'))).toMatchObject({ digest: 'kept', rows: kept.rows, total: 1 });
      expect(await store.importsToDrop(MONDAY + 1, 9)).toEqual([]);
    });

    test('given entitlements that change and change back, then each change is a snapshot, and their rows lie once', async () => {
      const { store, raw } = opened();
      const [a, b] = ['a', 'b'].map((action) => ({ digest: action, rows: [row('aws', 'allow', action, '*', 'p')] }));
      const at = (one: typeof a, digest: string) => [staged('Alpha', { entitlements: one ?? null, digest })];
      await imported(store, 'one', at(a, '1'), MONDAY);
      await imported(store, 'two', at(a, '2'), MONDAY + 1);
      await imported(store, 'three', at(b, '3'), MONDAY + 2);
      await imported(store, 'four', at(a, '4'), MONDAY + 3);
      expect((await store.snapshots(id('Alpha'))).map(({ digest, takenAt }) => [digest, takenAt - MONDAY])).toEqual([
        ['a', 3],
        ['b', 2],
        ['a', 0],
      ]);
      expect(await store.snapshot(id('Alpha'), 'b')).toMatchObject({ rows: b?.rows, import: id('three') });
      expect(await store.snapshot(id('Alpha'), 'c')).toBeNull();
      expect((await store.snapshotsOfImport(id('three'), null, 9)).map(({ identity }) => identity)).toEqual([
        id('Alpha'),
      ]);
      expect(await raw('select digest from entitlement_set order by digest')).toHaveLength(2);
    });
  });
});
