import type { TestOptions } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test is skipped here; the runner prints it, and fails a run in which a test is skipped without a reason. */
    notRun?: string;
  }
}

/**
 * Options for `test` or `describe` that skip where something is missing: `describe('…', needs(missing), () => …)`.
 *
 * @param missing what is missing, with the command that mends it; null where nothing is
 */
export function needs(missing: string | null): TestOptions {
  return missing === null ? {} : { skip: true, meta: { notRun: missing } };
}
