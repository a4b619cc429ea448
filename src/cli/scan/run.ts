import { availableParallelism } from 'node:os';
import { inOrder } from './in-order.ts';
import type { Audience, Item } from './job.ts';
import { scanOnThreads } from './pool.ts';
import { scanInput } from './scan-input.ts';
import { scanItems } from './scan-items.ts';
import type { Selection } from './selection.ts';
import type { State } from './state.ts';
import type { Met, MetFile } from './walk.ts';
import type { Row } from './row.ts';

/** Below so many bytes in all, the threads would take longer to start than to scan. */
const WORTH_THREADS = 512 * 1024;

/**
 * Scans everything that was met, and tells the audience in that order. `stdin` is read where a path is `-`. With a state,
 * files that it knows are told of again without being read.
 */
export async function runScan(
  met: readonly Met[],
  selection: Selection,
  { stdin, state }: { readonly stdin: AsyncIterable<Uint8Array>; readonly state: State | null },
  audience: Audience,
): Promise<void> {
  const ordered = inOrder(state === null ? audience : remembering(met, state, audience));
  const items: Item[] = [];
  for (const [index, one] of met.entries()) {
    const known = one.kind === 'file' ? (state?.recall(one) ?? null) : { rows: [], outcome: one };
    if (known !== null) {
      ordered.rows(index, known.rows);
      ordered.done(index, known.outcome);
    } else if (one.path === '-') await scanInput(stdin, index, selection, ordered);
    else if (one.kind === 'file') items.push({ index, path: one.path, size: one.size });
  }
  const bytes = items.reduce((sum, { size }) => sum + size, 0);
  if (bytes > WORTH_THREADS) await scanOnThreads(items, selection, availableParallelism(), ordered);
  else await scanItems(items, selection, ordered);
}

/** Writes down what was new, so that the next run knows it. */
function remembering(met: readonly Met[], state: State, audience: Audience): Audience {
  let rows: Row[] = [];
  return {
    read: audience.read,
    rows(index, more) {
      rows.push(...more);
      audience.rows(index, more);
    },
    done(index, outcome) {
      const file = met[index];
      if (isNew(file, state) && outcome.kind !== 'unreadable') state.remember(file, { rows, outcome });
      rows = [];
      audience.done(index, outcome);
    },
  };
}

function isNew(file: Met | undefined, state: State): file is MetFile {
  return file?.kind === 'file' && file.path !== '-' && state.recall(file) === null;
}
