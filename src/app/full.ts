import { Unavailable } from '../domain/kit/unavailable.ts';

/** Whether the house could not be opened for want of space: from the vault, SQLite (its result code 13) or a file. */
export function isFull(error: unknown): boolean {
  if (error instanceof Unavailable) return error.reason === 'storage-full';
  if (!(error instanceof Error)) return false;
  if ('errcode' in error) return error.errcode === 13;
  return 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

export function fullSentence(dir: string): string {
  return `The disk of the data folder ${dir} is full. Make space, then start again; what was acknowledged is safe.`;
}

/** Whether the house could not be opened since a database did not answer. */
export function isDatabaseAway(error: unknown): boolean {
  return error instanceof Unavailable && error.reason === 'database-away';
}

export const AWAY_SENTENCE =
  'The database did not answer: it is not running, or DATABASE_URL or VAULT_DATABASE_URL names another place. Nothing was changed; start again when it answers.';
