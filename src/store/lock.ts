import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type FolderLock = { readonly release: () => void } | { readonly refusal: string };

/**
 * Makes sure that one process works in a data folder. The lock is one that the operating system holds for an open file
 * and lets go of when the process ends, even by `kill -9`; SQLite's own locking does that the same way on every platform.
 */
export function lockFolder(dir: string): FolderLock {
  const db = new DatabaseSync(join(dir, 'lock.db'), { timeout: 0 });
  try {
    db.exec('pragma journal_mode = delete; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    db.close();
    if (isBusy(error))
      return {
        refusal: `Another Throughline is running with the data folder ${dir}. Stop it first, or choose another folder with --data.`,
      };
    throw error;
  }
  return { release: () => db.close() };
}

/** SQLITE_BUSY, https://www.sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5
  );
}
