import { replay } from '../../domain/case/evolve.ts';
import { caseIndexOf, hashedEntry } from '../../ledger/case-index.ts';
import type { CaseIndex, HashedEntry } from '../../ledger/case-index.ts';
import type { CaseReach } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { loadCase } from '../load.ts';

/** Cases read in one statement and hashed in one go, so that neither a reader nor the process is held up for long. */
const AT_ONCE = 500;

/**
 * The case index of the log's first `covers` entries, made from what is stored; of the same `covers` it is always the same.
 * Null where more than `mostReplayed` cases have gone on since: the stage in which each of them was has to be replayed.
 */
export async function caseIndexAt(ctx: Context, covers: number, mostReplayed: number): Promise<CaseIndex | null> {
  const hashed: HashedEntry[] = [];
  let replayed = 0;
  for await (const row of allReaches(ctx, covers)) {
    const hasGoneOn = row.version !== row.seq + 1;
    if (hasGoneOn) replayed += 1;
    if (replayed > mostReplayed) return null;
    const stage = hasGoneOn ? await stageAfter(ctx, row) : row.stage;
    hashed.push(hashedEntry(ctx.sha256, { case: row.case, seq: row.seq, index: row.index, stage }));
  }
  return caseIndexOf(ctx.sha256, covers, hashed);
}

async function* allReaches({ store }: Context, covers: number): AsyncGenerator<CaseReach> {
  let rows: readonly CaseReach[] = [];
  do {
    rows = await store.caseReach(covers, rows.at(-1)?.number ?? 0, AT_ONCE);
    yield* rows;
  } while (rows.length === AT_ONCE);
}

/** In which stage the case was after the event `seq`. */
async function stageAfter(ctx: Context, { case: id, seq }: CaseReach): Promise<string> {
  const loaded = await loadCase(ctx, id);
  const events = loaded?.events.slice(0, seq + 1).map(({ event }) => event) ?? [];
  const state = replay(events, id);
  if (state === null) throw new Error(`The case ${id} has a place in the log and no state.`);
  return state.stage;
}
