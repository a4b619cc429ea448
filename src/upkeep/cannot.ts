/** It cannot be done as things are; the message is what a person reads, with what to do next. Nothing was lost. */
export class Cannot extends Error {}

/** The sentence where a disk is full; what else went wrong is thrown on. */
export function orCannot(error: unknown, fullSays: string): never {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'))
    throw new Cannot(fullSays);
  throw error;
}
