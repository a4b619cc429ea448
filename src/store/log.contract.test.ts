import { describe, expect, test } from 'vitest';
import type { SequencerStore } from './log-store.ts';
import { caseId, event, happened, reported } from './testing/changes.ts';
import { onBothEngines } from './testing/engines.ts';

onBothEngines((opened) => {
  describe('the log’s side', () => {
    const entries = (ids: readonly string[], from = 0) => ids.map((eventId, i) => ({ index: from + i, eventId }));

    test('leaves come in commit order, and leave when the log has moved on', async () => {
      const { store } = opened();
      await store.append(reported('b'));
      await store.append(reported('a'));
      await store.append(happened('b', 1));
      const expected = [event(caseId('b'), 0), event(caseId('a'), 0), event(caseId('b'), 1)];
      const { log } = store;
      await whenStaged(log, 3);
      expect(await log.staged(10)).toEqual(
        expected.map(({ id, stream, seq, leaf }) => ({ eventId: id, stream, seq, leaf })),
      );
      expect((await log.staged(2)).map(({ eventId }) => eventId)).toEqual(expected.slice(0, 2).map(({ id }) => id));
      expect([(await log.head()).size, (await log.head()).checkpoint, await log.backlog()]).toEqual([0, null, 3]);

      const two = (await log.staged(2)).map(({ eventId }) => eventId);
      expect(await log.advance({ from: 0, to: 2, entries: entries(two), checkpoint: 'first note', epoch: 0 })).toBe(
        true,
      );
      expect([(await log.head()).size, (await log.head()).checkpoint, await log.backlog()]).toEqual([
        2,
        'first note',
        1,
      ]);
      expect(await log.indexOf(event(caseId('a'), 0).id)).toBe(1);
      expect(await log.indexOf(event(caseId('b'), 1).id)).toBeNull();
      expect((await log.staged(10)).map(({ eventId }) => eventId)).toEqual([event(caseId('b'), 1).id]);
    });

    test('given a log that has moved on, a step from the old size or of another epoch changes nothing', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      const { log } = store;
      const step = { from: 0, to: 1, entries: entries([event(caseId('a'), 0).id]), checkpoint: 'note', epoch: 0 };
      expect(await log.advance({ ...step, epoch: 7 })).toBe(false);
      expect(await log.advance({ ...step, from: 3, to: 4 })).toBe(false);
      expect([(await log.head()).size, (await log.head()).checkpoint, await log.backlog()]).toEqual([0, null, 1]);
      expect(await Promise.all([log.advance(step), log.advance(step)])).toEqual(expect.arrayContaining([true, false]));
      expect((await log.head()).size).toBe(1);
    });

    test('an event that has an index already is a defect, and changes nothing', async () => {
      const { store } = opened();
      await store.append(reported('a'));
      const { log } = store;
      const id = event(caseId('a'), 0).id;
      await log.advance({ from: 0, to: 1, entries: entries([id]), checkpoint: 'note', epoch: 0 });
      await expect(
        log.advance({ from: 1, to: 2, entries: entries([id], 1), checkpoint: 'again', epoch: 0 }),
      ).rejects.toThrow();
      expect([(await log.head()).size, (await log.head()).checkpoint]).toEqual([1, 'note']);
    });

    test('a batch of 4,096 moves on at once', async () => {
      const { store } = opened();
      const stream = caseId('a');
      const events = Array.from({ length: 4096 }, (_, seq) => event(stream, seq));
      await store.append({ ...reported('a'), events });
      await whenStaged(store.log, 4096);
      const staged = await store.log.staged(5000);
      expect(staged.map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq));
      expect(
        await store.log.advance({
          from: 0,
          to: 4096,
          entries: entries(staged.map(({ eventId }) => eventId)),
          checkpoint: 'note',
          epoch: 0,
        }),
      ).toBe(true);
      expect(await store.log.backlog()).toBe(0);
    });
  });

  describe('the outbox', () => {
    const message = (name: string, dueAt: number) =>
      ({
        id: name,
        kind: 'notice',
        case: caseId('a'),
        submission: 's' as never,
        stage: 'received',
        dueAt,
        attempts: 0,
      }) as const;

    test('a message is taken by one, comes back when its lease ends, and goes when it is done', async () => {
      const { store } = opened();
      await store.append(reported('a', { outbox: [message('m1', 10), message('m2', 20), message('m3', 99)] }));
      const taken = await Promise.all([store.claimOutbox(50, 1, 100), store.claimOutbox(50, 1, 100)]);
      expect(
        taken
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(['m1', 'm2']);
      expect(taken.flat().find(({ id }) => id === 'm1')).toEqual(message('m1', 10));
      expect(await store.claimOutbox(60, 9, 100)).toEqual([]);
      expect((await store.claimOutbox(150, 9, 1)).map(({ id }) => id).toSorted()).toEqual(['m1', 'm2', 'm3']);
      await store.append(
        happened('a', 1, { outboxDone: ['m1'], outboxLater: [{ id: 'm2', dueAt: 500, attempts: 1 }] }),
      );
      expect(await store.outboxDepth()).toBe(2);
      expect(await store.claimOutbox(499, 9, 1000)).toEqual([message('m3', 99)]);
      expect(await store.claimOutbox(500, 9, 1000)).toEqual([{ ...message('m2', 500), attempts: 1 }]);
    });
  });
});

/** On PostgreSQL what is staged waits for every transaction on the server that began before, those of other tests too. */
async function whenStaged(log: SequencerStore, count: number): Promise<void> {
  await expect.poll(async () => (await log.staged(count)).length).toBe(count);
}
