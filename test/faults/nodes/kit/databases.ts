import { onTestFinished } from 'vitest';
import { freshDatabase } from '../../../support/postgres.ts';

/** One database for the desk and one for its keys, gone when the test has finished. */
export async function twoDatabases(): Promise<{ readonly desk: string; readonly keys: string }> {
  const [desk, keys] = [await freshDatabase(), await freshDatabase()];
  onTestFinished(async () => {
    await desk.drop();
    await keys.drop();
  });
  return { desk: desk.url, keys: keys.url };
}
