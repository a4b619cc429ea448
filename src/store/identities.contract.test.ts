import { describe, expect, test } from 'vitest';
import { flagsOf } from '../domain/identity/flags.ts';
import { IDENTITY_FILTERS, IDENTITY_SORTS } from '../domain/identity/words.ts';
import { safe } from '../domain/kit/safe.ts';
import { caseId, caseState, id, MONDAY, reported, shown } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import type { TestStore } from './testing/engines.ts';
import { EVERYTHING, imported, names, staged } from './testing/imports.ts';

onBothEngines((opened) => {
  describe('the list of identities', () => {
    /** One for each filter, and one that falls under none. */
    async function given(store: TestStore): Promise<void> {
      const owned = (name: string, more: Parameters<typeof staged>[1] = {}) => {
        const one = staged(name, more);
        return { ...one, parts: { ...one.parts, owner: 'Ada', purpose: 'exports' } };
      };
      await imported(store, 'zero', [owned('delta', { age: 10, expiresIn: 300 }), owned('gamma')]);
      await imported(
        store,
        'one',
        [
          owned('delta', { age: 10, expiresIn: 300 }),
          staged('Alpha', { age: 91 }),
          owned('beta', { age: 5, expiresIn: 29 }),
        ],
        MONDAY + 1,
      );
      await store.append({
        ...reported('c', {
          cases: [shown(caseState('c', 'received'))],
          identities: [
            {
              identity: id('delta'),
              case: caseId('c'),
              kind: 'service-account',
              name: safe`delta`,
              locator: null,
              owner: null,
              linked: true,
            },
          ],
        }),
      });
    }

    test('given a linked identity, then it is told whose import says now what it is; of one that nobody imported, nothing', async () => {
      const { store } = opened();
      await given(store);
      const [row] = (await store.identityPage({ ...EVERYTHING, words: 'delta' })).rows;
      expect(await store.importedOfCase(caseId('c'))).toEqual([{ identity: row?.identity, person: id('p') }]);
      expect(await store.importedOfCase(caseId('none'))).toEqual([]);
    });

    test('given each filter, then exactly those are found that the flags name, and as many are counted', async () => {
      const { store } = opened();
      await given(store);
      const query = { ...EVERYTHING, at: MONDAY + 2 };
      const { rows, counts } = await store.identityPage(query);
      expect((await store.identityPage({ ...query, words: 'arn', filters: ['gone'], limit: 1 })).counts).toEqual(
        counts,
      );
      const none = await store.identityPage({ ...query, words: 'zeppelin' });
      expect([none.rows, none.next, none.counts.all]).toEqual([[], null, 0]);
      expect(counts.all).toBe(4);
      for (const filter of IDENTITY_FILTERS) {
        const flagged = rows.filter((one) => flagsOf(one, query.at).includes(filter)).map(({ name }) => name);
        expect(await names(store, { ...query, filters: [filter] }), filter).toEqual(flagged);
        expect(flagged, `${filter} is tried`).not.toEqual([]);
        expect(flagged, `${filter} does not hold for all`).not.toHaveLength(4);
        expect(counts[filter], filter).toBe(flagged.length);
      }
      expect(await names(store, { filters: ['no-owner', 'long-lived'] })).toEqual(['Alpha']);
    });

    test('given counts that were asked for, when something is written or time passes, then they are counted anew', async () => {
      const { store } = opened();
      await given(store);
      const query = { ...EVERYTHING, at: MONDAY + 2 };
      const before = (await store.identityPage(query)).counts;
      expect((await store.identityPage(query)).counts).toEqual(before);
      const years = { ...query, at: MONDAY + 1000 * 86_400_000 };
      expect((await store.identityPage(years)).counts['long-lived']).toBeGreaterThan(before['long-lived']);
      await imported(store, 'three', [staged('epsilon')], MONDAY + 3);
      expect((await store.identityPage(query)).counts.all).toBe(before.all + 1);
    });

    test('given each order, when it is walked page by page, then everything comes once, in that order', async () => {
      const { store } = opened();
      await given(store);
      const expected = {
        name: ['Alpha', 'beta', 'delta', 'gamma'],
        oldest: ['Alpha', 'delta', 'beta', 'gamma'],
        expiry: ['beta', 'delta'],
        seen: ['gamma'],
      };
      for (const sort of IDENTITY_SORTS) {
        for (const sought of [null, 'arn']) {
          const walked: string[] = [];
          for (let after: string | null = null; ;) {
            const page: Awaited<ReturnType<TestStore['identityPage']>> = await store.identityPage({
              ...EVERYTHING,
              words: sought,
              sort,
              after,
              limit: 1,
            });
            walked.push(...page.rows.map(({ name }) => name));
            after = page.next;
            if (after === null) break;
          }
          expect(walked, sort).toHaveLength(4);
          expect(new Set(walked).size, sort).toBe(4);
          expect(walked.slice(0, expected[sort].length), sort).toEqual(expected[sort]);
        }
      }
    });

    test('given words, a source or a cursor that is none, then they narrow down, or the list begins anew', async () => {
      const { store } = opened();
      await given(store);
      expect(await names(store, { words: 'alp' })).toEqual(['Alpha']);
      expect(await names(store, { words: 'lpha' })).toEqual([]);
      expect(await names(store, { words: 'exp delta' })).toEqual(['delta']);
      const [source] = await store.sources();
      expect(await names(store, { source: source?.source ?? 0 })).toHaveLength(4);
      expect(await names(store, { source: 99 })).toEqual([]);
      const forged = [['name', 5, 'x'], ['oldest', 'text', 'x'], ['name', '\u0000', 'x'], 'no', null].map((place) =>
        Buffer.from(JSON.stringify(place)).toString('base64url'),
      );
      for (const after of [...forged, '%%%', '']) expect(await names(store, { after })).toHaveLength(4);
    });
  });
});
