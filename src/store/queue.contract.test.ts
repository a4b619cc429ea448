import { describe, expect, test } from 'vitest';
import { joinSafe, safe } from '../domain/kit/safe.ts';
import { caseId, caseState, happened, id, MONDAY, reported, shown, words } from './testing/changes.ts';
import { onBothEngines, type Opened } from './testing/engines.ts';

onBothEngines((opened) => {
  describe('the queue', () => {
    const due = (at: number) => ({ due: { at, for: 'first-act' } });

    async function given(store: Opened['store']): Promise<void> {
      await store.append(reported('nothing due', { cases: [shown(caseState('nothing due', 'received'))] }));
      await store.append(reported('later', { cases: [shown(caseState('later', 'received'), due(MONDAY + 2))] }));
      await store.append(reported('sooner', { cases: [shown(caseState('sooner', 'received'), due(MONDAY + 1))] }));
      await store.append(
        reported('urgent', { cases: [shown(caseState('urgent', 'received', { urgent: true }), due(MONDAY + 2))] }),
      );
      await store.append(
        reported('older', {
          cases: [shown(caseState('older', 'received', { openedAt: MONDAY - 1 }), due(MONDAY + 2))],
        }),
      );
    }
    const ORDER = ['sooner', 'urgent', 'older', 'later', 'nothing due'].map(caseId);

    test('what breaks a promise first comes first, then what is urgent, then what is older', async () => {
      const { store } = opened();
      await given(store);
      const page = await store.queue({ limit: 10 });
      expect(page.rows.map((row) => row.case)).toEqual(ORDER);
      expect(page.next).toBeNull();
      expect(page.rows[1]).toMatchObject({
        urgent: true,
        dueAt: MONDAY + 2,
        dueFor: 'first-act',
        told: 0,
        submissions: 1,
        number: 4,
      });
    });

    test('pages follow one another without a gap, also when cases come in between', async () => {
      const { store } = opened();
      await given(store);
      const first = await store.queue({ limit: 2 });
      await store.append(reported('new', { cases: [shown(caseState('new', 'received'), due(MONDAY))] }));
      const second = await store.queue({ limit: 2, after: first.next ?? '' });
      const third = await store.queue({ limit: 2, after: second.next ?? '' });
      expect([...first.rows, ...second.rows, ...third.rows].map((row) => row.case)).toEqual(ORDER);
      expect(third.next).toBeNull();
    });

    test.each(['', 'not a cursor', 'MS4yLjM', Buffer.from(`1.2.x.${'0'.repeat(32)}`).toString('base64url')])(
      'a cursor that is not ours (%j) starts at the beginning',
      async (after) => {
        const { store } = opened();
        await given(store);
        expect((await store.queue({ limit: 1, after })).rows[0]?.case).toBe(ORDER[0]);
      },
    );

    test('only the stages asked for, and their counts', async () => {
      const { store } = opened();
      await given(store);
      await store.append(happened('later', 1, { cases: [shown(caseState('later', 'classified'))] }));
      expect(
        (await store.queue({ limit: 9, stages: ['classified'] })).rows.map((row) => [row.case, row.severity]),
      ).toEqual([[caseId('later'), 'high']]);
      expect((await store.queue({ limit: 9, stages: [] })).rows).toEqual([]);
      expect(await store.queueCounts()).toEqual({ received: 4, classified: 1 });
    });
  });

  describe('searching', () => {
    async function given(store: Opened['store']): Promise<void> {
      await store.append(
        reported('a', {
          search: words('a', safe`The déploy key is in the wiki [aws-access-key-id #1], it's "public"`),
        }),
      );
      await store.append(reported('b', { search: words('b', safe`Nobody OR anybody`) }));
      const identity = {
        identity: id<'identity'>('i'),
        case: caseId('b'),
        kind: 'bot' as const,
        name: safe`release-robot`,
        locator: null,
        owner: null,
        linked: true,
      };
      await store.append(reported('c', { identities: [{ ...identity, case: caseId('c') }] }));
    }
    const find = async (store: Opened['store'], sought: string) =>
      (await store.queue({ limit: 9, words: sought })).rows.map((row) => row.case);

    const FOUND: readonly (readonly [sought: string, names: readonly string[]])[] = [
      ['wiki', ['a']],
      ['WIK', ['a']],
      ['iki', []],
      ['wiki déploy', ['a']],
      ['wiki deploy', ['a']],
      ['wiki nobody', []],
      ['robot', ['c']],
      ['release-robot', ['c']],
      ['C-2', ['b']],
      ['2', ['b']],
      ['c2', ['b']],
      ['aws-access-key-id', ['a']],
      ['OR', ['b']],
      ['nobody anybody', ['b']],
      ['   ', ['a', 'b', 'c']],
    ];

    test('words are found as beginnings, in texts, in names of identities and as case numbers', async () => {
      const { store } = opened();
      await given(store);
      for (const [sought, names] of FOUND)
        expect((await find(store, sought)).toSorted(), sought).toEqual(names.map(caseId).toSorted());
    });

    const ALL = ['a', 'b', 'c'];
    const SIGNS: typeof FOUND = [
      ...['"', "'", '*', '(', ':*', '\\', '%', '_', '\u0000', '\uD800'].map((sign) => [sign, ALL] as const),
      ...['wiki"', 'wiki*', '(wiki', '^wiki', '-wiki', '!wiki', 'wiki & key', '💥 wiki'].map(
        (sign) => [sign, ['a']] as const,
      ),
      ['" OR "', ['b']],
      ["wiki' or 1=1 --", []],
      ['NEAR(wiki)', []],
      ['words:wiki', []],
      ['wiki | x', []],
      ['a'.repeat(10_000), []],
    ];

    test('no sign that somebody types is an operator, and none breaks the search', async () => {
      const { store } = opened();
      await given(store);
      for (const [sought, names] of SIGNS)
        expect((await find(store, sought)).toSorted(), sought).toEqual(names.map(caseId).toSorted());
    });

    test('what was replaced is found no more', async () => {
      const { store } = opened();
      await given(store);
      await store.append(happened('a', 1, { search: words('a', safe`It was taken out`) }));
      expect(await find(store, 'wiki')).toEqual([]);
      expect(await find(store, 'taken')).toEqual([caseId('a')]);
    });

    test('a text of very many lines is indexed as far as both engines can', async () => {
      const { store } = opened();
      const lines = Array.from({ length: 100_000 }, (_, i) => safe`line${i}`);
      await store.append(reported('long', { search: words('long', joinSafe(lines, safe` `)) }));
      expect(await find(store, 'line77')).toEqual([caseId('long')]);
    });
  });
});
