import { describe, expect, test } from 'vitest';
import { STAGE_MOVES } from '../domain/case/transitions.ts';
import { STAGES } from '../domain/case/words.ts';
import type { Action, Credential, Work } from '../domain/case/state.ts';
import { caseId, caseState, happened, id, MONDAY, reported, shown, submission } from './testing/changes.ts';
import { onBothEngines, type Opened } from './testing/engines.ts';

const ACTION: Omit<Action, 'state'> = {
  id: id<'action'>('x'),
  kind: 'contain',
  means: 'rotate',
  executors: [],
  credentials: [],
  request: null,
};
const VERIFIED: Action = { ...ACTION, state: { state: 'verified', by: id('ben'), executor: id('anna') } };
const PLANNED: Action = { ...ACTION, state: { state: 'planned' } };
const KEY: Credential = {
  id: id<'credential'>('k'),
  kind: id<'credential-kind'>('npm-token'),
  disposition: 'revoked',
  probedAt: null,
};
const TOLD = submission('a', { state: 'told', how: 'collected', at: MONDAY, attempts: [] });
const FINISHED: Partial<Work> = { submissions: [TOLD], actions: [VERIFIED], credentials: [KEY] };

onBothEngines((opened) => {
  describe('closing', () => {
    const move = (
      store: Opened['store'],
      version: number,
      stage: 'classified' | 'told' | 'closed' | 'acting',
      work: Partial<Work>,
    ) => store.append(happened('a', version, { cases: [shown(caseState('a', stage, work))] }));

    async function givenTold(store: Opened['store'], work: Partial<Work> = FINISHED): Promise<void> {
      await store.append(reported('a'));
      await move(store, 1, 'classified', work);
      expect(await move(store, 2, 'told', work)).toMatchObject({ done: true });
    }

    test('given finished work, a told case closes and can be answered again', async () => {
      const { store } = opened();
      await givenTold(store);
      expect(await move(store, 3, 'closed', FINISHED)).toMatchObject({ done: true });
      expect((await store.caseRow(caseId('a')))?.stage).toBe('closed');
      // a dispute after closing opens the case, and only then is something of it unfinished again
      expect(await move(store, 4, 'classified', { ...FINISHED, submissions: [submission('a')] })).toMatchObject({
        done: true,
      });
    });

    test('a case closes in the very append that finishes its last part', async () => {
      const { store } = opened();
      await givenTold(store, { ...FINISHED, actions: [PLANNED] });
      expect(await move(store, 3, 'closed', FINISHED)).toMatchObject({ done: true });
    });

    test.each<[string, Partial<Work>]>([
      ['an action is only planned', { actions: [PLANNED] }],
      [
        'an action is not verified',
        { actions: [{ ...ACTION, state: { state: 'executed', by: id('anna'), evidence: [], refused: [] } }] },
      ],
      ['a credential has no disposition', { credentials: [{ ...KEY, disposition: null }] }],
      ['a reporter is not told', { submissions: [submission('a')] }],
      [
        'an outcome was written and not delivered',
        { submissions: [submission('a', { state: 'written', at: MONDAY, attempts: [] })] },
      ],
    ])('given that %s, closing is unfinished, and nothing of it is written', async (_, unfinished) => {
      const { store } = opened();
      await givenTold(store, { ...FINISHED, ...unfinished });
      expect(await move(store, 3, 'closed', { ...FINISHED, ...unfinished })).toEqual({
        done: false,
        conflict: 'unfinished',
      });
      expect(await store.caseRow(caseId('a'))).toMatchObject({ stage: 'told' });
      expect((await store.stream(caseId('a')))?.version).toBe(3);
    });

    test.each([
      "update case_view set stage = 'closed'",
      "update case_view set stage = 'received'",
      "insert into case_view select 'x', 'closed', title, kind, verdict, severity, urgent, opened_at, changed_at, due_at, due_for, waiting, told, submissions, due_rank, urgency from case_view",
    ])('past the store, a told case with open work is stopped at: %s', async (statement) => {
      const { store, raw } = opened();
      await givenTold(store, { ...FINISHED, actions: [PLANNED] });
      await expect(raw(statement)).rejects.toThrow('unfinished');
    });

    test.each([
      "update action_view set state = 'planned'",
      'update credential_view set disposition = null',
      "update submission_view set telling = 'untold'",
      `insert into action_view values ('${caseId('a')}', 'y', 'contain', 'rotate', 'executed')`,
      `insert into credential_view values ('${caseId('a')}', 'y', 'npm-token', null)`,
      `insert into submission_view values ('${caseId('a')}', 'y', 'written', null)`,
    ])('past the store, nothing unfinished is put back under a closed case: %s', async (statement) => {
      const { store, raw } = opened();
      await givenTold(store);
      await move(store, 3, 'closed', FINISHED);
      await expect(raw(statement)).rejects.toThrow('unfinished');
    });

    test('the databases allow exactly the moves of the transition table', async () => {
      const { store, raw } = opened();
      await store.append(reported('a'));
      const rows = await raw('select from_stage, to_stage from stage_move');
      const allowed = new Set(rows.map((row) => `${String(row['from_stage'])} ${String(row['to_stage'])}`));
      expect(allowed).toEqual(new Set(STAGE_MOVES.map((pair) => pair.join(' '))));
      for (const stage of STAGES) {
        const can = stage === 'received' || allowed.has(`received ${stage}`);
        const moved = raw(
          `update case_view set stage = '${stage}' where case_id = '${caseId('a')}' and stage = 'received'`,
        );
        if (can) await moved;
        else await expect(moved).rejects.toThrow('unfinished');
        if (can && stage !== 'received') return;
      }
    });
  });
});
