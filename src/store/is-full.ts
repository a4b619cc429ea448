import { Unavailable } from '../domain/kit/unavailable.ts';

/** SQLite (https://www.sqlite.org/rescode.html#full), PostgreSQL (manual, appendix A, `disk_full`), and files. */
const FULL_IN_SQLITE = 13;
const FULL_CODES: readonly unknown[] = ['53100', 'ENOSPC', 'EDQUOT'];

/** Whether something failed for want of space, wherever it was to be written. */
export function isFull(error: unknown): boolean {
  if (error instanceof Unavailable) return error.reason === 'storage-full';
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return error.errcode === FULL_IN_SQLITE;
  return 'code' in error && FULL_CODES.includes(error.code);
}
