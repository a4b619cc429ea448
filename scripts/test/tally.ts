import { readFile } from 'node:fs/promises';

/** What became of the tests, as the reporter writes it for the runner. */
export interface Tally {
  readonly passed: number;
  /** Tests, files that did not load, and errors that nobody caught. */
  readonly failed: number;
  /** `name: reason` of each skipped test. */
  readonly skipped: readonly string[];
  /** Names of tests that are skipped and do not say why. */
  readonly unexplained: readonly string[];
}

/** Reads the tally; a run that died before it wrote one has failed. */
export async function readTally(file: string): Promise<Tally> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (text === null) return { passed: 0, failed: 1, skipped: [], unexplained: [] };
  const tally: Tally = JSON.parse(text);
  return tally;
}

/**
 * The line that ends every run. Where something is missing and no test said so (a filter, perhaps), that counts as one
 * skipped test each, so that the number is never 0 when part of the suite could not run.
 */
export function summary(tally: Tally, missing: number): string {
  const skipped = Math.max(tally.skipped.length + tally.unexplained.length, missing);
  return `${tally.passed} passed, ${tally.failed} failed, ${skipped} skipped`;
}
