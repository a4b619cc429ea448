import type { TriageFinding, TriageGround } from '../case/words.ts';
import type { Millis } from '../kit/ids.ts';

/**
 * One possible cause. `shows`: what is known explains it. `suggests`: it fits, and something else could be it too.
 * `open`: too little is known. `against`: what is known speaks against it.
 */
export interface Diagnosis {
  readonly finding: TriageFinding;
  readonly weight: 'shows' | 'suggests' | 'open' | 'against';
  readonly grounds: readonly Ground[];
  /** What would tell it apart, in whole sentences; empty where nothing more is needed. */
  readonly next: readonly string[];
}

export interface Ground {
  readonly ground: TriageGround;
  /** When that happened; null where it is no moment. */
  readonly at: Millis | null;
  /** What it is about: a kind and label of a credential, as the import has them; text from outside. */
  readonly about: string | null;
}

export function ground(word: TriageGround, at: Millis | null = null, about: string | null = null): Ground {
  return { ground: word, at, about };
}
