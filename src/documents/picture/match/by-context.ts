import type { Word } from '../words.ts';

/** The words, by index, that look like a credential or stand where one stands, whatever was read. */
export function wordsByContext(_words: readonly Word[]): Set<number> {
  return new Set();
}
