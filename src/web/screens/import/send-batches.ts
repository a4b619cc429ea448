import { call } from '../../api.ts';
import { randomKey } from '../../parts/keys.ts';
import { Problem } from '../../problem.ts';
import type { Batch } from '../../../inventory/batches.ts';

/** How often a batch is tried whose end is not known, and how long the page waits in between. */
const WAITS_MS = [1_000, 4_000, 10_000];

/**
 * Sends one batch. Where the server did not answer it is tried again under the same key, so that it is never counted twice;
 * a refusal is thrown at once.
 */
export async function sendBatch(imported: string, { records, unreadable }: Batch): Promise<void> {
  const key = randomKey();
  for (const wait of [...WAITS_MS, null]) {
    try {
      await call('inventory.add', { import: imported, records, unreadable }, key);
      return;
    } catch (error) {
      if (wait === null || !(error instanceof Problem) || error.isDecided) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
