import { brand } from '../../domain/kit/ids.ts';
import { isDone } from '../decode.ts';
import type { SequencerStore } from '../log-store.ts';
import type { Engine } from '../queries/engine.ts';
import { backlog, entriesFrom, indexOf, logHead } from '../queries/log.ts';
import type { Kit } from '../writes/kit.ts';
import { advanceLog } from '../writes/log.ts';
import type { WriteThread } from './write-thread.ts';

/** The log's side of the store. Staging rows are in commit order, since one thread commits. */
export function sqliteLog(engine: Engine, kit: Kit, writer: WriteThread): SequencerStore {
  return {
    staged: async (limit) =>
      await engine.db
        .selectFrom('staging')
        .innerJoin('event', 'event.id', 'staging.event')
        .select(['event.id as eventId', 'event.stream', 'event.seq', 'event.leaf'])
        .orderBy('staging.position')
        .limit(limit)
        .execute(),
    advance: async (step) => isDone(await writer.write(advanceLog(kit, step))),
    head: () => logHead(engine),
    entries: (from, limit) => entriesFrom(engine, from, limit),
    backlog: () => backlog(engine),
    indexOf: (eventId) => indexOf(engine, brand<'event'>(eventId)),
    takeTurn: async () => ({ epoch: 0, lost: new Promise<never>(() => undefined), release: async () => undefined }),
  };
}
