import { join } from 'node:path';
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { utf8 } from '../ledger/bytes.ts';
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

/** Makes proofs out of the tiles below `dir`/log. Reads only. */
export function openProofs(store: LogStore, dir: string): LogProofs {
  const tiles = openTiles(join(dir, 'log'));

  async function ofEvents(eventIds: readonly string[]): ReturnType<LogProofs['ofEvents']> {
    const indexes: number[] = [];
    for (const eventId of eventIds) {
      const index = await store.indexOf(eventId);
      if (index === null) return null;
      indexes.push(index);
    }
    const checkpoint = await store.checkpoint();
    if (checkpoint === null) return null;
    const size = sizeOf(checkpoint);
    const nodeAt = nodesOnDisk(tiles, size);
    const proofs = indexes.map((index) =>
      formatTlogProof(index, inclusionProof(sha256, nodeAt, index, size), checkpoint),
    );
    return { checkpoint, proofs };
  }

  return {
    ofEvents,
    checkpoint: () => store.checkpoint(),
    ofEvent: async (eventId) => (await ofEvents([eventId]))?.proofs[0] ?? null,
    consistency: (older, newer) => consistencyProof(sha256, nodesOnDisk(tiles, newer), older, newer),
  };
}

function sizeOf(checkpoint: string): number {
  const parsed = parseCheckpoint(utf8(checkpoint));
  if (!parsed.ok) throw new Error(`the stored checkpoint: ${parsed.code}`);
  return parsed.value.size;
}
