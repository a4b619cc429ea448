import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { TimedHouse } from './timed-stage.ts';

const RESULTS = fileURLToPath(new URL('../../test-results/journeys/', import.meta.url));

/**
 * One story in chapters on one stage: each begins where the one before ended, so a failure skips those behind it and
 * leaves pictures of what everybody saw. Call it in a `describe`; the stage is there when a chapter runs.
 */
export function toldInChapters<S extends TimedHouse>(name: string, open: () => Promise<S>): () => S {
  let stage: S | null = null;
  let isBroken = false;
  const opened = () => {
    if (stage === null) throw new Error('The stage is not open yet.');
    return stage;
  };
  beforeAll(async () => {
    stage = await open();
  }, 600_000);
  afterAll(async () => await stage?.close());
  beforeEach(({ skip }) => skip(isBroken, 'the chapter before it failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || stage === null) return;
    isBroken = true;
    await stage.keepScreens(join(RESULTS, name));
  });
  return opened;
}
