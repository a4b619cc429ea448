import { setTimeout as sleep } from 'node:timers/promises';
import type { LogStore } from './types.ts';

/** How often, and how long at most, is looked whether what waited has been sequenced, by this node or by another one. */
const FOLLOW_MS = 50;
const FOLLOW_MOST_MS = 30_000;

/** A sequencer as far as it can be waited for. */
interface Waited {
  readonly store: Pick<LogStore, 'head' | 'backlog'>;
  /** One round: sequences what waits, or follows the node that does. */
  round(): Promise<void>;
  /** Entries in this node's files. */
  size(): number;
}

/** Goes on until what waits now is sequenced. Where another node has the turn, that node is waited for. */
export async function untilSequenced({ store, round, size }: Waited): Promise<void> {
  const [head, waiting] = await Promise.all([store.head(), store.backlog()]);
  await round();
  for (let waited = 0; size() < head.size + waiting; waited += FOLLOW_MS) {
    if (waited >= FOLLOW_MOST_MS) throw new Error('what waits for the log is not sequenced');
    await sleep(FOLLOW_MS);
    await round();
  }
}

/** Brings this node's files to a size that the log has already. */
export async function untilReached({ round, size }: Waited, wanted: number): Promise<void> {
  if (size() < wanted) await round();
  if (size() < wanted) throw new Error(`the log has no ${wanted} entries`);
}
