import { describe, expect, test } from 'vitest';
import type { CaseState, ExemptionState } from '../domain/case/state.ts';
import { caseId, caseState, event, happened, id, MONDAY, reported, shown, submission } from './testing/changes.ts';
import { onBothEngines, type Opened } from './testing/engines.ts';
import type { Append } from './types.ts';

onBothEngines((opened) => {
  describe('how far cases reach in the log', () => {
    /** Sequences these events, in this order, behind what the log has. */
    async function sequenced(store: Opened['store'], ...events: readonly (readonly [string, number])[]): Promise<void> {
      const from = (await store.log.head()).size;
      const entries = events.map(([name, seq], i) => ({ index: from + i, eventId: event(caseId(name), seq).id }));
      await store.log.advance({ from, to: from + entries.length, entries, checkpoint: 'note', epoch: 0 });
    }

    async function given(store: Opened['store']): Promise<void> {
      await store.append(reported('a'));
      await store.append(reported('b'));
      await store.append(happened('a', 1, { cases: [shown(caseState('a', 'classified'))] }));
      await store.append(reported('waiting'));
      await sequenced(store, ['a', 0], ['b', 0], ['a', 1]);
      await store.append(happened('a', 2));
    }
    const a = { case: caseId('a'), number: 1, version: 3, stage: 'classified' };
    const b = { case: caseId('b'), number: 2, version: 1, stage: 'received', seq: 0, index: 1 };

    test('each case up to its last event among the entries; one that waits as a whole is not there', async () => {
      const { store } = opened();
      await given(store);
      expect(await store.caseReach(3, 0, 10)).toEqual([{ ...a, seq: 1, index: 2 }, b]);
      await sequenced(store, ['waiting', 0], ['a', 2]);
      expect((await store.caseReach(5, 0, 10)).map(({ seq, index }) => [seq, index])).toEqual([
        [2, 4],
        [0, 1],
        [0, 3],
      ]);
    });

    test('of an earlier size of the log the same is said as was said then', async () => {
      const { store } = opened();
      await given(store);
      await sequenced(store, ['waiting', 0], ['a', 2]);
      expect(await store.caseReach(3, 0, 10)).toEqual([{ ...a, seq: 1, index: 2 }, b]);
      expect(await store.caseReach(1, 0, 10)).toEqual([{ ...a, seq: 0, index: 0 }]);
      expect(await store.caseReach(0, 0, 10)).toEqual([]);
    });

    test('pages follow one another by the cases’ numbers', async () => {
      const { store } = opened();
      await given(store);
      expect((await store.caseReach(3, 0, 1)).map((row) => row.number)).toEqual([1]);
      expect((await store.caseReach(3, 1, 1)).map((row) => row.number)).toEqual([2]);
      expect(await store.caseReach(3, 2, 1)).toEqual([]);
    });

    test('a person’s events are no change of a case', async () => {
      const { store } = opened();
      await given(store);
      expect([await store.casesChangedSince(2), await store.casesChangedSince(3)]).toEqual([true, false]);
      const person = id<'stream'>('person');
      await store.append({
        streams: [{ id: person, version: 0, make: { kind: 'person', key: id<'key'>('p') } }],
        events: [event(person, 0)],
      });
      const entries = [{ index: 3, eventId: event(person, 0).id }];
      await store.log.advance({ from: 3, to: 4, entries, checkpoint: 'note', epoch: 0 });
      expect(await store.casesChangedSince(3)).toBe(false);
    });

    test('the tail of a stream is its last event', async () => {
      const { store } = opened();
      await given(store);
      expect(await store.tail(caseId('a'))).toMatchObject({ kind: 'case', version: 3, last: event(caseId('a'), 2) });
      expect(await store.tail(caseId('nobody'))).toBeNull();
    });
  });

  describe('exemptions whose time is over', () => {
    type Exempted = readonly [stage: Exclude<CaseState['stage'], 'merged'>, state: ExemptionState, until: number];

    function exempted(name: string, [stage, state, until]: Exempted): NonNullable<Append['cases']> {
      const exemption = {
        id: id<'exemption'>(name),
        requester: id<'actor'>('anna'),
        askedAt: 0,
        until,
        extends: null,
        actions: [],
        credentials: [],
        state,
      };
      const told = { state: 'withdrawn' } as const;
      return [shown(caseState(name, stage, { exemptions: [exemption], submissions: [submission(name, told)] }))];
    }

    async function given(store: Opened['store'], name: string, ...steps: readonly Exempted[]): Promise<void> {
      await store.append(reported(name));
      for (const [i, step] of steps.entries())
        await store.append(happened(name, i + 1, { cases: exempted(name, step) }));
    }

    test('approved ones from their last moment on, the longest over first; not where none can be ended', async () => {
      const { store } = opened();
      await given(store, 'open', ['classified', 'approved', MONDAY]);
      await given(store, 'late', ['classified', 'approved', MONDAY - 1], ['acting', 'approved', MONDAY - 1]);
      await given(store, 'asked', ['classified', 'requested', MONDAY - 9]);
      await given(store, 'shut', ['told', 'approved', MONDAY - 9], ['closed', 'approved', MONDAY - 9]);
      const expired = [
        { case: caseId('late'), exemption: id('late'), until: MONDAY - 1 },
        { case: caseId('open'), exemption: id('open'), until: MONDAY },
      ];
      expect(await store.expiredExemptions(MONDAY, 10)).toEqual(expired);
      expect(await store.expiredExemptions(MONDAY - 1, 10)).toEqual(expired.slice(0, 1));
      expect(await store.expiredExemptions(MONDAY, 1)).toEqual(expired.slice(0, 1));
    });
  });
});
