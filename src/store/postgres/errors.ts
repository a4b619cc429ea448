import type { Conflict, Write } from '../write.ts';

/** SQLSTATE codes (PostgreSQL manual, appendix A); `TL001` is raised by our own triggers. */
const UNIQUE_VIOLATION = '23505';
const DISK_FULL = '53100';
const UNFINISHED = 'TL001';
const DEADLOCK = '40P01';
const SERIALIZATION = '40001';

/** The conflict that an error of this statement means; null for a defect or a lost connection. */
export function conflictOf(error: unknown, write: Write): Conflict | null {
  const state = sqlState(error);
  if (state === UNIQUE_VIOLATION) return write.unique ?? null;
  if (state === UNFINISHED) return 'unfinished';
  return state === DISK_FULL ? 'full' : null;
}

/** Nothing was committed and the same transaction may succeed when it is tried again. */
export function mayTryAgain(error: unknown): boolean {
  const state = sqlState(error);
  return state === DEADLOCK || state === SERIALIZATION;
}

function sqlState(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
