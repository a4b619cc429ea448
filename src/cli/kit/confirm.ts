import { createInterface } from 'node:readline/promises';

/** Asks a question that is answered by yes or no; anything else is a no. */
export async function confirm(question: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*(?:y|yes)\s*$/iu.test(await asking.question(`${question} [y/N] `));
  } catch (error) {
    // Ctrl-C and the end of the input are a no as well
    if (error instanceof Error && error.name === 'AbortError') return false;
    throw error;
  } finally {
    asking.close();
  }
}
