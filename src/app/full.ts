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
