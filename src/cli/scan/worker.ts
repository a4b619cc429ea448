import { parentPort, workerData } from 'node:worker_threads';
import type { Batch, Start, Told } from './job.ts';
import { scanItems } from './scan-items.ts';

// A thread of the scanner: it loads `redact`, and `documents` when it meets the first.
const { selection } = started(workerData);

parentPort?.on('message', (batch: Batch) => {
  void scanItems(batch, selection, {
    begun: (index) => tell({ kind: 'begun', index }),
    rows: (index, rows) => tell({ kind: 'rows', index, rows }),
    read: (bytes) => tell({ kind: 'read', bytes }),
    done: (index, outcome) => tell({ kind: 'done', index, outcome }),
  });
});

function tell(told: Told): void {
  parentPort?.postMessage(told);
}

/** `pool.ts` starts this file and nobody else does. */
function started(data: unknown): Start {
  return data as Start;
}
