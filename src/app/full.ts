import { Unavailable } from '../domain/kit/unavailable.ts';

export function fullSentence(dir: string): string {
  return `The disk of the data folder ${dir} is full. Make space, then start again; what was acknowledged is safe.`;
}

/** Whether the house could not be opened since a database did not answer. */
export function isDatabaseAway(error: unknown): boolean {
  return error instanceof Unavailable && error.reason === 'database-away';
}

export const AWAY_SENTENCE =
  'The database did not answer: it is not running, or DATABASE_URL or VAULT_DATABASE_URL names another place. Nothing was changed; start again when it answers.';
