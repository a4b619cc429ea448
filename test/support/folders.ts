import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh empty folder, readable by us alone, for what outlives one test; whoever asks removes it. */
export async function makeTempFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'throughline-'));
}

/** Removes a folder and waits a little for files that a dying process still holds. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
