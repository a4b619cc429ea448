import { isFull } from '../store/is-full.ts';

/** It cannot be done as things are; the message is what a person reads, with what to do next. Nothing was lost. */
export class Cannot extends Error {}

/** The sentence where a disk is full; what else went wrong is thrown on. */
export function orCannot(error: unknown, fullSays: string): never {
  if (isFull(error)) throw new Cannot(fullSays);
  throw error;
}
