import type { Context } from '../context.ts';
import type { Refused } from '../document.ts';
import { refused } from '../document.ts';
import type { Words } from './recipient.ts';

/** A copy with the recipient's name in it, not yet looked at again. */
export interface Stamped {
  readonly kind: 'stamped';
  readonly bytes: Uint8Array;
  /** All that was put into it, as the other reader may meet it: text, and attributes as `name=value`. */
  readonly marks: readonly string[];
}

/** Puts the recipient's name into one kind of file. */
export type Stamp = (bytes: Uint8Array, words: Words, context: Context) => Promise<Stamped | Refused>;

/** For kinds in which a name has no place that a person sees and no program stumbles over. */
export const CANNOT_CARRY = refused('unknown', 'is of a kind that cannot carry a name');
