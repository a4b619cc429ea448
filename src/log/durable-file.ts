import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>;

/** What a file that is not finished ends in. One that is left over after a crash means nothing and can go. */
export const UNFINISHED = '.unfinished';

/**
 * Puts a whole file in place so that after a crash either the old or the new one is there: written beside it, fsync,
 * renamed, and the folder's fsync. An fsync that failed is never tried again on the same file: its pages may be gone.
 */
export const writeDurably: WriteFile = async (path, bytes) => {
  await makeFolder(dirname(path));
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
};

/** Whether a read failed because there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Makes a folder, and makes the folders that now hold a new name remember it. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
