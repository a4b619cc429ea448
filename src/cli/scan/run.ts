import { availableParallelism } from 'node:os';
import { inOrder } from './in-order.ts';
import type { InOrder } from './in-order.ts';
import type { Audience, Item } from './job.ts';
import { nameOf } from './name.ts';
import { cannotRead } from './outcome.ts';
import { scanOnThreads } from './pool.ts';
import type { Row } from './row.ts';
import { scanInput } from './scan-input.ts';
import { scanItems } from './scan-items.ts';
import type { Selection } from './selection.ts';
import type { State } from './state.ts';
import { deskGate } from './stock/desk-gate.ts';
import type { StockDesk } from './stock/desk.ts';
import type { Met, MetFile } from './walk.ts';

/** Below so many bytes in all, the threads would take longer to start than to scan. */
const WORTH_THREADS = 512 * 1024;

export interface RunsWith {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly state: State | null;
  /** Asked about every secret that nobody could guess; null for not at all. */
  readonly desk: Pick<StockDesk, 'values' | 'atOnce'> | null;
}

/**
 * Scans everything that was met, and tells the audience in that order. `stdin` is read where a path is `-`. With a state,
 * files that it knows are told of again without being read, and what is new is on the disk before it is told.
 */
export async function runScan(
  met: readonly Met[],
  selection: Selection,
  { stdin, state, desk }: RunsWith,
  audience: Audience,
): Promise<void> {
  const ordered = state === null ? inOrder(audience) : inOrder(audience, (index) => state.recall(fileAt(met, index)));
  const kept = state === null ? ordered : remembering(met, state, ordered);
  const gate = desk === null ? null : deskGate(kept, desk.values, desk.atOnce);
  const told = gate ?? kept;
  const items: Item[] = [];
  for (const [index, one] of met.entries()) {
    if (one.kind !== 'file') ordered.done(index, one);
    else if (one.path === '-') await scanInput(stdin, index, selection, told);
    else if (state?.knows(one) === true) ordered.written(index);
    else if (state?.isFatal(one) === true) ordered.done(index, cannotRead(nameOf(one.path).shown, FATAL));
    else items.push({ index, path: one.path, size: one.size });
  }
  const bytes = items.reduce((sum, { size }) => sum + size, 0);
  // a file that breaks a thread does not break the run, which a long one must not risk
  if (bytes > WORTH_THREADS || (state !== null && items.length > 0))
    await scanOnThreads(items, selection, availableParallelism(), told);
  else await scanItems(items, selection, told);
  await gate?.drained();
}

/** A file on which the whole program ends, as some that are made for it do, must not end every later run as well. */
const FATAL = 'was being read each of the last three times when the scan was ended: scan it by itself';

/** Writes down what became of a file when it ends, in whatever order, so that the next run knows it. */
function remembering(met: readonly Met[], state: State, ordered: InOrder): Audience {
  const rowsByIndex = new Map<number, Row[]>();
  return {
    begun: (index) => state.begin(fileAt(met, index)),
    read: ordered.read,
    rows(index, more) {
      const rows = rowsByIndex.get(index) ?? [];
      for (const row of more) rows.push(row);
      rowsByIndex.set(index, rows);
    },
    done(index, outcome) {
      const rows = rowsByIndex.get(index) ?? [];
      rowsByIndex.delete(index);
      const file = fileAt(met, index);
      if (outcome.kind === 'unreadable' || file.path === '-') {
        // it may be another or readable the next time, though it has not changed
        state.end(file);
        ordered.rows(index, rows);
        ordered.done(index, outcome);
      } else {
        state.remember(file, { rows, outcome });
        ordered.written(index);
      }
    },
  };
}

function fileAt(met: readonly Met[], index: number): MetFile {
  const one = met[index];
  if (one?.kind !== 'file') throw new Error(`There is no file ${index}.`);
  return one;
}
