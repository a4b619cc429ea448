import { describe, expect, test } from 'vitest';
import type { ChangeRequest } from '../domain/case/change-request.ts';
import type { Stage } from '../domain/case/words.ts';
import { caseId, caseState, happened, id, MONDAY, reported, shown, submission } from './testing/changes.ts';
import { onBothEngines, type Opened } from './testing/engines.ts';
import { imported, staged } from './testing/imports.ts';

const ASKED: ChangeRequest = {
  id: id<'request'>('one'),
  identity: id<'identity'>('bot'),
  requester: id<'actor'>('anna'),
  diff: 'd',
  until: MONDAY + 9,
  answerBy: MONDAY + 5,
  approver: null,
  decidedAt: null,
  state: 'requested',
};
const SIGNED: ChangeRequest = { ...ASKED, state: 'approved', decidedAt: MONDAY };

onBothEngines((opened) => {
  describe('changes that were asked for', () => {
    async function given(store: Opened['store'], name: string, stage: Stage, request: ChangeRequest) {
      await store.append(reported(name));
      return move(store, name, 1, stage, request);
    }
    function move(store: Opened['store'], name: string, version: number, stage: Stage, request: ChangeRequest) {
      const told = submission(name, { state: 'withdrawn' });
      if (stage === 'merged') throw new Error('No test needs a merged case.');
      const state = caseState(name, stage, { requests: [request], submissions: [told] });
      return store.append(happened(name, version, { cases: [shown(state)] }));
    }

    test('given unanswered ones, then each is given from its day on, the longest waiting first, until it is answered', async () => {
      const { store } = opened();
      await given(store, 'a', 'classified', ASKED);
      await given(store, 'b', 'classified', { ...ASKED, id: id('two'), answerBy: MONDAY });
      const names = async (at: number) => (await store.unansweredChanges(at, 9)).map((row) => row.case);
      expect(await names(MONDAY - 1)).toEqual([]);
      expect(await names(MONDAY + 5)).toEqual([caseId('b'), caseId('a')]);
      await move(store, 'b', 2, 'acting', { ...ASKED, id: id('two'), state: 'rejected' });
      expect(await names(MONDAY + 5)).toEqual([caseId('a')]);
    });

    test('given signed ones for a time, then each is given from its end on, and not where its case is closed', async () => {
      const { store } = opened();
      await given(store, 'a', 'classified', SIGNED);
      await given(store, 'b', 'told', { ...SIGNED, id: id('two'), state: 'matched' });
      const names = async (at: number) => (await store.endedChanges(at, 9)).map((row) => row.case);
      expect(await names(MONDAY + 8)).toEqual([]);
      expect((await names(MONDAY + 9)).toSorted()).toEqual([caseId('a'), caseId('b')].toSorted());
      await move(store, 'b', 2, 'closed', { ...SIGNED, id: id('two'), state: 'matched' });
      expect(await names(MONDAY + 9)).toEqual([caseId('a')]);
      expect((await store.signedFor(id('bot'))).map((row) => row.state).toSorted()).toEqual(['approved', 'matched']);
    });

    test.each<ChangeRequest['state']>(['requested', 'approved', 'contradicted'])(
      'given a change that is %s, closing is unfinished, and nothing of it is written',
      async (state) => {
        const { store } = opened();
        await given(store, 'a', 'told', { ...SIGNED, state });
        expect(await move(store, 'a', 2, 'closed', { ...SIGNED, state })).toEqual({
          done: false,
          conflict: 'unfinished',
        });
        expect(await move(store, 'a', 2, 'closed', { ...SIGNED, state: 'matched' })).toMatchObject({ done: true });
      },
    );

    test('given signed changes, then those whose source has an import that they were not compared with are given, of closed cases too', async () => {
      const { store } = opened();
      const ofAlpha = (more: Partial<ChangeRequest>) => ({ ...SIGNED, identity: id<'identity'>('Alpha'), ...more });
      await given(store, 'a', 'classified', ofAlpha({}));
      await given(store, 'b', 'told', ofAlpha({ id: id('two'), state: 'matched' }));
      await move(store, 'b', 2, 'closed', ofAlpha({ id: id('two'), state: 'matched' }));
      await given(store, 'c', 'classified', ofAlpha({ id: id('three'), state: 'rejected' }));
      const due = async () => (await store.changesToCompare(9)).map((row) => row.case).toSorted();
      expect(await due(), 'no import shows it').toEqual([]);
      await imported(store, 'first', [staged('Alpha')]);
      expect(await due()).toEqual([caseId('a'), caseId('b')].toSorted());
      const look = { import: id<'import'>('first'), result: 'shown' } as const;
      const looks = [
        { ...look, case: caseId('a'), request: SIGNED.id },
        { ...look, case: caseId('b'), request: id<'request'>('two') },
      ];
      await store.append({ streams: [], events: [], approvalLooks: looks });
      expect(await due()).toEqual([]);
      await imported(store, 'second', [staged('Alpha')], MONDAY + 1);
      expect(await due()).toEqual([caseId('a'), caseId('b')].toSorted());
      expect(await store.changesToCompare(1)).toHaveLength(1);
    });

    test('given a comparison, when a later import was compared, then that is what is remembered', async () => {
      const { store } = opened();
      const look = { case: caseId('a'), request: ASKED.id, import: id<'import'>('first'), result: 'shown' } as const;
      expect(await store.approvalLook(look.case, look.request)).toBeNull();
      await store.append({ streams: [], events: [], approvalLooks: [look] });
      const later = { ...look, import: id<'import'>('second'), result: 'not-shown' } as const;
      await store.append({ streams: [], events: [], approvalLooks: [later] });
      expect(await store.approvalLook(look.case, look.request)).toEqual(later);
    });
  });

  describe('what goes on with a closed case', () => {
    test('given a recurrence, then it is found by what it is about, and a second one for the same conflicts', async () => {
      const { store } = opened();
      await store.append(reported('old'));
      await store.append(reported('new'));
      const row = { case: caseId('old'), about: 'the key', recurrence: caseId('new') };
      expect(await store.recurrence(row.case, 'the key')).toBeNull();
      expect(await store.append({ streams: [], events: [], recurrences: [row] })).toMatchObject({ done: true });
      expect(await store.recurrence(row.case, 'the key')).toBe(caseId('new'));
      expect(await store.recurrencesOf(row.case)).toEqual([2]);
      const again = { ...row, recurrence: caseId('third') };
      expect(await store.append({ streams: [], events: [], recurrences: [again] })).toEqual({
        done: false,
        conflict: 'version',
      });
    });

    test('given exemptions that are over, then those of closed cases are given until a case goes on with them', async () => {
      const { store } = opened();
      const exemption = {
        id: id<'exemption'>('ex'),
        requester: id<'actor'>('anna'),
        askedAt: 0,
        until: MONDAY,
        extends: null,
        actions: [],
        credentials: [],
        state: 'approved',
      } as const;
      const told = submission('a', { state: 'withdrawn' });
      const at = (stage: 'told' | 'closed', version: number) =>
        store.append(
          happened('a', version, {
            cases: [shown(caseState('a', stage, { exemptions: [exemption], submissions: [told] }))],
          }),
        );
      await store.append(reported('a'));
      await at('told', 1);
      expect(await store.lapsedExemptions(MONDAY, 9)).toEqual([]);
      await at('closed', 2);
      expect(await store.lapsedExemptions(MONDAY - 1, 9)).toEqual([]);
      expect(await store.lapsedExemptions(MONDAY, 9)).toEqual([{ case: caseId('a'), exemption: id('ex') }]);
      await store.append({
        streams: [],
        events: [],
        recurrences: [{ case: caseId('a'), about: exemption.id, recurrence: caseId('b') }],
      });
      expect(await store.lapsedExemptions(MONDAY, 9)).toEqual([]);
    });
  });
});
