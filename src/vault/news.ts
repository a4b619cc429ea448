import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyId } from '../domain/kit/ids.ts';
import type { Graveyard } from './graveyard.ts';

/** For so long a node may go on with the keys in its memory before it asks again what was destroyed, in milliseconds. */
const FRESH_MS = 400;
/** What is added when that time is waited out: timers of two machines do not run at exactly the same speed. */
const MARGIN_MS = 100;

/** What other nodes have destroyed is known here before a key is used. */
export interface News {
  /** Returns when what was destroyed `FRESH_MS` ago, or before, is known here. Throws `Unavailable` where nobody can be asked. */
  current(): Promise<void>;
  /** Whether that holds at this moment: asked again when something was waited for. */
  isCurrent(): boolean;
  /** Returns when no other node can use what was destroyed before the call. */
  everywhere(): Promise<void>;
}

/** Where the key store is this node’s own, there is nothing to hear. */
export const NO_NEWS: News = {
  current: async () => undefined,
  isCurrent: () => true,
  everywhere: async () => undefined,
};

/**
 * Asks the shared key store, at most every `FRESH_MS` and only while keys are used. Whoever destroys a key waits that time
 * out, so that a key is destroyed on every node when the destruction is over; a node that was held up asks before its next use.
 */
export function newsOf(
  graves: Pick<Graveyard, 'hear'>,
  forget: (keys: readonly KeyId[]) => void,
  clock: () => number = () => performance.now(),
): News {
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    const at = clock();
    forget(await graves.hear());
    askedAt = at;
  }

  const isCurrent = () => clock() - askedAt < FRESH_MS;

  return {
    isCurrent,
    async current() {
      if (isCurrent()) return;
      asking ??= ask().finally(() => {
        asking = null;
      });
      await asking;
    },
    everywhere: async () => {
      await sleep(FRESH_MS + MARGIN_MS);
    },
  };
}
