import type { Millis } from '../domain/kit/ids.ts';
import type { OutboxRow } from './outbox-rows.ts';

export interface WaitingMail {
  readonly kind: OutboxRow['kind'];
  readonly waiting: number;
  /** Those that were tried in vain at least once. */
  readonly tried: number;
  /** When the one that waits longest was to go. */
  readonly oldestDueAt: Millis;
}

export interface PromiseFigures {
  readonly promise: string;
  readonly broken: number;
  readonly soon: number;
}

/** Connections or threads that take questions to the database. */
export interface PoolLoad {
  readonly pool: 'reading' | 'writing';
  readonly busy: number;
  readonly idle: number;
  /** Questions that wait for one of them. */
  readonly waiting: number;
}

/** What those who look after the house see of the database. */
export interface FigureReads {
  waitingMail(): Promise<readonly WaitingMail[]>;
  promiseFigures(at: Millis, soon: Millis): Promise<readonly PromiseFigures[]>;
  oldestStagedLeaf(): Promise<Uint8Array | null>;
}
