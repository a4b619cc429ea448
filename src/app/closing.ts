import type { FastifyInstance } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import type { DoorSettings } from './door-settings.ts';

/** How a house was closed: everything ended by itself, requests were cut off, or its work could not be waited for. */
export type Closed = 'in-order' | 'cut-short' | 'stuck';

export interface ToClose {
  /** Listeners that take requests from outside; they end in the time that is set. */
  readonly doors: readonly FastifyInstance[];
  /** Ends the jobs and the ledger and closes the store. */
  readonly house: () => Promise<void>;
  readonly settings: DoorSettings['closing'];
}

/**
 * Closes the doors first and the house behind them second. Requests that are under way end, each within the time that is set;
 * what takes longer, such as an upload that never ends, is cut off, and nothing of it is stored. The jobs and the ledger have the
 * same time again.
 */
export async function closeInOrder({ doors, house, settings }: ToClose): Promise<Closed> {
  const cut = await Promise.all(doors.map((door) => closeDoor(door, settings.mostMs)));
  const isClosed = await within(house(), settings.mostMs);
  if (!isClosed) return 'stuck';
  return cut.includes(true) ? 'cut-short' : 'in-order';
}

/** Whether something had to be cut off. */
async function closeDoor(door: FastifyInstance, mostMs: number): Promise<boolean> {
  const closed = door.close();
  if (await within(closed, mostMs)) return false;
  door.server.closeAllConnections();
  await closed;
  return true;
}

async function within(work: PromiseLike<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  const isDone = await Promise.race([
    Promise.resolve(work).then(() => true),
    wait(ms, false, { signal: timer.signal }).catch(() => false),
  ]);
  timer.abort();
  return isDone;
}
