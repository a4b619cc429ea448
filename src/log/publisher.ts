import { join } from 'node:path';
import { utf8 } from '../ledger/bytes.ts';
import type { TreeHead } from '../ledger/merkle-verify.ts';
import type { WriteFile } from './durable-file.ts';
import { rememberSeen } from './seen-size.ts';

export interface Publication {
  readonly of: TreeHead;
  readonly checkpoint: string;
}

/** Puts checkpoints where everybody can see them, and keeps the one that could not be put there yet. */
export interface Publisher {
  /** When the last one was published, in milliseconds; null before the first of this run. */
  at(): number | null;
  /** What a full disk has prevented; it is made up for by the next `publish`. */
  owed(): Publication | null;
  owe(next: Publication): void;
  publish(next: Publication): Promise<void>;
}

export function openPublisher({
  dir,
  seenPath,
  write,
  now,
}: {
  readonly dir: string;
  readonly seenPath: string;
  readonly write: WriteFile;
  readonly now: () => number;
}): Publisher {
  let publishedAt: number | null = null;
  let owed: Publication | null = null;
  return {
    at: () => publishedAt,
    owed: () => owed,
    owe: (next) => {
      owed = next;
    },
    /** The head is remembered before anybody can see the checkpoint. */
    async publish(next) {
      owed = next;
      await rememberSeen(seenPath, next.of);
      await write(join(dir, 'log', 'checkpoint'), utf8(next.checkpoint));
      owed = null;
      publishedAt = now();
    },
  };
}
