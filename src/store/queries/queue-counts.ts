import { STAGES } from '../../domain/case/words.ts';
import type { Stage } from '../../domain/case/words.ts';
import type { Engine } from './engine.ts';

export type QueueCounts = Readonly<Partial<Record<Stage, number>>>;

/** What is over: these grow for ever, and nobody works through them. */
const OVER: readonly Stage[] = ['closed', 'merged'];
const OPEN: readonly Stage[] = STAGES.filter((stage) => !OVER.includes(stage));
/** From so many on, what is over is counted anew only now and then. */
const MANY = 10_000;
/** How old a large count may be before it is made again behind an answer, and before an answer waits for it. */
const FRESH_MS = 10_000;
const OLD_MS = 60_000;

/**
 * How many cases stand at each stage; one without a case is left out. Open ones are counted each time, which takes as long as the
 * queue is. Where there are many that are over, their number is a minute old at most, so that a desk of many years answers as fast.
 */
export function queueCounts(engine: Engine): () => Promise<QueueCounts> {
  const over = rememberedWhereMany(
    () => countOf(engine, OVER),
    () => performance.now(),
  );
  return async () => {
    const [open, ended] = await Promise.all([countOf(engine, OPEN), over()]);
    return { ...open, ...ended };
  };
}

/**
 * Counts anew each time while there are few. A large count is given again for a minute, and made again behind an answer after ten
 * seconds.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function rememberedWhereMany(count: () => Promise<QueueCounts>, now: () => number): () => Promise<QueueCounts> {
  let kept: { readonly counts: QueueCounts; readonly at: number } | null = null;
  let counting: Promise<QueueCounts> | null = null;

  function again(): Promise<QueueCounts> {
    const at = now();
    counting ??= count()
      .then((counts) => {
        kept = isMany(counts) ? { counts, at } : null;
        return counts;
      })
      .finally(() => {
        counting = null;
      });
    return counting;
  }

  return async () => {
    const age = kept === null ? Infinity : now() - kept.at;
    if (kept === null || age > OLD_MS) return again();
    // whoever waits for the next one hears of it where that fails
    if (age > FRESH_MS) again().catch(() => undefined);
    return kept.counts;
  };
}

function isMany(counts: QueueCounts): boolean {
  return Object.values(counts).reduce((sum, count) => sum + count, 0) >= MANY;
}

async function countOf({ db }: Engine, stages: readonly Stage[]): Promise<QueueCounts> {
  const rows = await db
    .selectFrom('case_view')
    .select((column) => ['stage', column.fn.countAll<number>().as('count')])
    .where('stage', 'in', stages)
    .groupBy('stage')
    .execute();
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
}
