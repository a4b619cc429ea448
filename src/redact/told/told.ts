import type { Word } from './sentence.ts';

/** A word of a sentence that is told to be a credential, and how sure that is (0 to 1). */
export interface Told {
  readonly word: Word;
  readonly confidence: number;
}

/** What a word that promises a credential accepts as its value. */
export interface Fits {
  /** Without quotes: it has to look like one. */
  bare(word: Word): boolean;
  /** In quotes, where the sentence says that the value comes: any word or a passphrase will do for a password. */
  quoted(word: Word): boolean;
  /** Whether something that cannot be a word of a language is enough anywhere in the sentence. */
  readonly anywhere: boolean;
}
