import { expect, test } from 'vitest';
import type { StreamId } from '../domain/kit/ids.ts';
import { caseId, caseState, event, id, MONDAY, reported, shown } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';
import type { Append, HouseWrite, TeamRow } from './types.ts';

const OPS: TeamRow = { team: id('ops'), name: 'Operations', members: [id('anna'), id('ben')] };
const house = (...steps: readonly HouseWrite[]): Append => ({ streams: [], events: [], house: steps });

onBothEngines((opened) => {
  test('given what is set twice, then the later one holds, and the others stay', async () => {
    const { store } = opened();
    expect(await store.settings()).toEqual([]);
    await store.append(
      house({ do: 'set', name: 'promises', body: '{"outcomeDays":10}' }, { do: 'set', name: 'calendar', body: '{}' }),
    );
    await store.append(house({ do: 'set', name: 'promises', body: '{"outcomeDays":7}' }));
    expect(await store.settings()).toEqual([
      { name: 'calendar', body: '{}' },
      { name: 'promises', body: '{"outcomeDays":7}' },
    ]);
  });

  test('given teams, then they stand by name, a name is used once, and one that is dropped is gone', async () => {
    const { store } = opened();
    await store.append(house({ do: 'keep-team', team: OPS }));
    await store.append(house({ do: 'keep-team', team: { team: id('net'), name: 'network', members: [] } }));
    expect(
      await store.append(house({ do: 'keep-team', team: { team: id('x'), name: 'OPERATIONS', members: [] } })),
    ).toEqual({ done: false, conflict: 'taken' });
    expect((await store.teams()).map(({ name }) => name)).toEqual(['network', 'Operations']);
    await store.append(house({ do: 'keep-team', team: { ...OPS, members: [] } }));
    await store.append(house({ do: 'drop-team', team: id('net') }));
    expect(await store.teams()).toEqual([{ ...OPS, members: [] }]);
  });

  test('given events of people and of cases, then those that change who may come in are found, the newest first', async () => {
    const { store } = opened();
    const happens = (stream: StreamId, seq: number, type: string) => ({ ...event(stream, seq), type });
    await store.append({
      streams: [{ id: id('anna'), version: 0, make: { kind: 'person', key: id('k') } }],
      events: ['person-set-up', 'signed-in', 'roles-changed'].map((type, i) => happens(id('anna'), i, type)),
    });
    const found = await store.registerEvents(10);
    expect(found.map((one) => [one.person, one.key, one.event.type])).toEqual([
      [id('anna'), id('k'), 'roles-changed'],
      [id('anna'), id('k'), 'person-set-up'],
    ]);
    expect(await store.registerEvents(1)).toHaveLength(1);
  });

  test('given a case, when its promise is counted anew, then the queue shows it, unless the case has gone on meanwhile', async () => {
    const { store } = opened();
    await store.append(reported('a', { cases: [shown(caseState('a', 'received'))] }));
    await store.append(reported('b', { cases: [shown(caseState('b', 'closed'))] }));
    expect((await store.openCases(0, 10)).map((one) => one.case)).toEqual([caseId('a')]);
    const due = { at: MONDAY + 5, for: 'first-act' };
    await store.append(house({ do: 'due', case: caseId('a'), version: 9, due }));
    expect((await store.caseRow(caseId('a')))?.dueAt).toBeNull();
    await store.append(house({ do: 'due', case: caseId('a'), version: 1, due }));
    expect(await store.caseRow(caseId('a'))).toMatchObject({ dueAt: MONDAY + 5, dueFor: 'first-act' });
    await store.append(house({ do: 'due', case: caseId('a'), version: 1, due: null }));
    expect((await store.caseRow(caseId('a')))?.dueAt).toBeNull();
  });
});
