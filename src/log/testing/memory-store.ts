import { randomBytes } from 'node:crypto';
import type { Advance, LogStore, StagedLeaf, Turn } from '../types.ts';

/** For tests only: a store that outlives a sequencer, as a database does. */
export class MemoryStore implements LogStore {
  #waiting: StagedLeaf[] = [];
  #indexById = new Map<string, number>();
  #entries: Uint8Array[] = [];
  #size = 0;
  #checkpoint: string | null = null;
  #epoch = 0;
  #isTaken = false;

  /** Stages `count` leaves and gives their ids. */
  stage(count: number): string[] {
    const leaves = Array.from({ length: count }, () => freshLeaf());
    this.#waiting.push(...leaves);
    return leaves.map(({ eventId }) => eventId);
  }

  /** An independent copy, as a backup is one. */
  copy(): MemoryStore {
    const copy = new MemoryStore();
    copy.#waiting = [...this.#waiting];
    copy.#indexById = new Map(this.#indexById);
    copy.#entries = [...this.#entries];
    copy.#size = this.#size;
    copy.#checkpoint = this.#checkpoint;
    return copy;
  }

  async staged(limit: number): Promise<readonly StagedLeaf[]> {
    return this.#waiting.slice(0, limit);
  }

  async advance({ from, to, entries, checkpoint, epoch }: Advance): Promise<boolean> {
    if (epoch !== this.#epoch || from !== this.#size || to !== from + entries.length) return false;
    for (const { index, eventId } of entries) {
      if (this.#indexById.has(eventId)) throw new Error('an event was sequenced twice');
      this.#indexById.set(eventId, index);
      this.#entries[index] = this.#waiting.find((one) => one.eventId === eventId)?.leaf ?? new Uint8Array();
    }
    this.#waiting = this.#waiting.filter(({ eventId }) => !this.#indexById.has(eventId));
    this.#size = to;
    this.#checkpoint = checkpoint;
    return true;
  }

  async head(): Promise<{ size: number; checkpoint: string | null }> {
    return { size: this.#size, checkpoint: this.#checkpoint };
  }

  async entries(from: number, limit: number): Promise<readonly Uint8Array[]> {
    return this.#entries.slice(from, from + limit);
  }

  async backlog(): Promise<number> {
    return this.#waiting.length;
  }

  async takeTurn(): Promise<Turn | null> {
    if (this.#isTaken) return null;
    this.#isTaken = true;
    this.#epoch += 1;
    return { epoch: this.#epoch, lost: new Promise(() => undefined), release: async () => this.loseTurn() };
  }

  /** As when the node that had the turn is gone. */
  loseTurn(): void {
    this.#isTaken = false;
  }

  async indexOf(eventId: string): Promise<number | null> {
    return this.#indexById.get(eventId) ?? null;
  }
}

function freshLeaf(): StagedLeaf {
  const eventId = randomBytes(16).toString('hex');
  return { eventId, stream: randomBytes(16).toString('hex'), seq: 0, leaf: Buffer.from(`{"id":"${eventId}"}`) };
}
