import { describe, expect, test } from 'vitest';
import { MONDAY, caseId, caseState, event, happened, id, reported, shown } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';

onBothEngines((opened) => {
  describe('figures for those who look after the house', () => {
    const mail = (name: string, kind: 'outcome' | 'notice', dueAt: number, attempts = 0) =>
      ({
        id: name,
        kind,
        case: caseId('a'),
        submission: id<'submission'>('submission a'),
        stage: 'received',
        dueAt,
        attempts,
      }) as const;

    test('given an empty house, then nothing waits and nothing is owed', async () => {
      const { store } = opened();
      expect(await store.waitingMail()).toEqual([]);
      expect(await store.promiseFigures(MONDAY, MONDAY + 1)).toEqual([]);
      expect(await store.oldestStagedLeaf()).toBe(null);
    });

    test('given mails, then they are counted by kind, with those tried in vain and the oldest', async () => {
      const { store } = opened();
      await store.append(
        reported('a', { outbox: [mail('m1', 'outcome', 70, 2), mail('m2', 'outcome', 50), mail('m3', 'notice', 9)] }),
      );
      const rows = await store.waitingMail();
      expect(rows.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
        { kind: 'notice', waiting: 1, tried: 0, oldestDueAt: 9 },
        { kind: 'outcome', waiting: 2, tried: 1, oldestDueAt: 50 },
      ]);
    });

    test('given cases with promises, then those that are broken and those that break soon are counted, and no other', async () => {
      const { store } = opened();
      const owing = (name: string, at: number | null) =>
        reported(name, {
          cases: [shown(caseState(name, 'received'), { due: at === null ? null : { at, for: 'first-act' } })],
        });
      await store.append(owing('a', 99));
      await store.append(owing('b', 100));
      await store.append(owing('c', 149));
      await store.append(owing('d', 151));
      await store.append(owing('e', null));
      expect(await store.promiseFigures(100, 150)).toEqual([{ promise: 'first-act', broken: 1, soon: 2 }]);
    });

    test('given events that are not in the ledger yet, then the first leaf is given', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      await store.append(happened('a', 1));
      const leaf = await store.oldestStagedLeaf();
      expect(leaf === null ? null : Uint8Array.from(leaf)).toEqual(event(caseId('a'), 0).leaf);
    });

    test('given nobody who asks, then every way to the database is idle or not opened yet', () => {
      const load = opened().store.load();
      expect(load.map(({ pool }) => pool).toSorted()).toEqual(['reading', 'writing']);
      for (const { busy, waiting } of load) expect([busy, waiting]).toEqual([0, 0]);
    });
  });
});
