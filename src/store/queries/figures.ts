import type { Millis } from '../../domain/kit/ids.ts';
import type { PromiseFigures, WaitingMail } from '../figure-rows.ts';
import type { Engine } from './engine.ts';

/** Mails that wait, by kind: how many, how many of them were tried in vain already, and since when the oldest is due. */
export async function waitingMail({ db }: Engine): Promise<readonly WaitingMail[]> {
  return await db
    .selectFrom('outbox')
    .select(({ fn, eb }) => [
      'kind',
      fn.countAll<number>().as('waiting'),
      fn.count<number>(eb.case().when('attempts', '>', 0).then(1).end()).as('tried'),
      fn.min('due_at').as('oldestDueAt'),
    ])
    .groupBy('kind')
    .execute();
}

/** What open cases owe, by promise: how many of them are over at `at`, and how many more will be at `soon`. */
export async function promiseFigures({ db }: Engine, at: Millis, soon: Millis): Promise<readonly PromiseFigures[]> {
  const rows = await db
    .selectFrom('case_view')
    .select(({ fn, eb }) => [
      'due_for as promise',
      fn.count<number>(eb.case().when('due_at', '<', at).then(1).end()).as('broken'),
      fn.count<number>(eb.case().when('due_at', '>=', at).then(1).end()).as('soon'),
    ])
    .where('due_at', '<=', soon)
    .groupBy('due_for')
    .execute();
  return rows.flatMap(({ promise, ...counts }) => (promise === null ? [] : [{ promise, ...counts }]));
}

/** The leaf that has waited longest for the ledger; null where none waits. */
export async function oldestStagedLeaf({ db }: Engine): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('staging')
    .innerJoin('event', 'event.id', 'staging.event')
    .select('event.leaf')
    .orderBy('staging.position')
    .limit(1)
    .executeTakeFirst();
  return row?.leaf ?? null;
}
