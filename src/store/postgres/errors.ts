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

/**
 * Class 08 and 57P01 to 57P03: the connection broke, or the server is stopping, has crashed or is starting; 53300: it takes no
 * more connections; 25006: it has become, or still is, a standby.
 */
const AWAY_STATE = /^(?:08...|57P0[123]|53300|25006)$/u;
const AWAY_CODE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** The driver gives no code with these. */
const AWAY_WORDS = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed',
];

/** The server answers, and is not the one to write to: it follows another one, or it would not keep what it confirms. */
export class NotPrimary extends Error {
  /** The sentence for the administrator. */
  readonly says: string;

  constructor(says: string) {
    super(says);
    this.says = says;
  }
}

/** The server has committed, and gave up waiting until its standby had it too: a fail-over could lose it. */
export class NotReplicated extends Error {
  override readonly message = 'the standby has not confirmed';
}

/** The server did not answer: nothing is known to be wrong with what it was asked. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof NotPrimary || error instanceof NotReplicated) return true;
  const state = sqlState(error);
  return state === null
    ? AWAY_WORDS.some((words) => error.message.startsWith(words))
    : AWAY_CODE.has(state) || AWAY_STATE.test(state);
}

function sqlState(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
