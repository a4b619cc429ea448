import type { Audience, Batch } from './job.ts';
import { scanFile } from './scan-file.ts';
import type { Selection } from './selection.ts';

/** Scans some files one after the other, in this thread. */
export async function scanItems(items: Batch, selection: Selection, audience: Audience): Promise<void> {
  for (const { index, path } of items) {
    audience.begun?.(index);
    const outcome = await scanFile(path, selection, {
      rows: (rows) => audience.rows(index, rows),
      read: (bytes) => audience.read(bytes),
    });
    audience.done(index, outcome);
  }
}
