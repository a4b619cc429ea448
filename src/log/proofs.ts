import { join } from 'node:path';
import { consistencyProof, inclusionProof } from '../ledger/merkle-tree.ts';
import { formatTlogProof } from '../ledger/tlog-proof.ts';
import { sha256 } from './crypto.ts';
import { nodesOnDisk, openTiles } from './tile-files.ts';
import type { LogStore } from './types.ts';

export interface LogProofs {
  /** The `.tlog-proof` file of an event under the last checkpoint; null while the event waits to be sequenced. */
  ofEvent(eventId: string): Promise<string | null>;
  /** The same for many events under one checkpoint, which is given too; null if any of them still waits. */
  ofEvents(
    eventIds: readonly string[],
  ): Promise<{ readonly checkpoint: string; readonly proofs: readonly string[] } | null>;
  /** The last signed checkpoint, verbatim; null before the first. */
  checkpoint(): Promise<string | null>;
  /** The proof that the log of `older` entries (more than 0) is the beginning of the log of `newer`. */
  consistency(older: number, newer: number): readonly Uint8Array[];
}

/**
 * Makes proofs out of the tiles below `dir`/log. Reads only; `reach` brings the files of this node up to a size that another node
 * has signed meanwhile.
 */
export function openProofs(
  store: Pick<LogStore, 'head' | 'indexOf'>,
  dir: string,
  reach: (size: number) => Promise<void> = () => Promise.resolve(),
): LogProofs {
  const tiles = openTiles(join(dir, 'log'));

  async function ofEvents(eventIds: readonly string[]): ReturnType<LogProofs['ofEvents']> {
    const indexes: number[] = [];
    for (const eventId of eventIds) {
      const index = await store.indexOf(eventId);
      if (index === null) return null;
      indexes.push(index);
    }
    const { checkpoint, size } = await store.head();
    if (checkpoint === null) return null;
    await reach(size);
    const nodeAt = nodesOnDisk(tiles, size);
    const proofs = indexes.map((index) =>
      formatTlogProof(index, inclusionProof(sha256, nodeAt, index, size), checkpoint),
    );
    return { checkpoint, proofs };
  }

  return {
    ofEvents,
    checkpoint: async () => (await store.head()).checkpoint,
    ofEvent: async (eventId) => (await ofEvents([eventId]))?.proofs[0] ?? null,
    consistency: (older, newer) => consistencyProof(sha256, nodesOnDisk(tiles, newer), older, newer),
  };
}
