import type { Word } from '../words.ts';
import { labelledWords } from './labelled.ts';
import { randomWords } from './random-words.ts';

/** The words, by index, that look like a credential or stand where one stands, whatever was read. */
export function wordsByContext(words: readonly Word[]): Set<number> {
  return labelledWords(words).union(randomWords(words));
}
