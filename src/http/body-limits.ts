import { takesFiles } from '../operations/door.ts';
import type { Operation } from '../operations/operation.ts';

/** Bytes of a request without files: many records of an import, in JSON. */
export const MOST_BYTES = 12_000_000;

/** Files of 20 MB together, in base64, and the words beside them. */
export const MOST_WITH_FILES = 28_000_000;

/** The largest body that an operation takes. */
export function mostBytes(operation: Operation): number {
  return takesFiles(operation) ? MOST_WITH_FILES : MOST_BYTES;
}
