import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { keepScreens, openTraceStage } from './stage.ts';
import type { TraceStage } from './stage.ts';

const RESULTS = fileURLToPath(new URL('../../../test-results/journeys/', import.meta.url));

/**
 * One story in chapters on one stage: each begins where the one before ended, so a failure skips those behind it and
 * leaves pictures of what everybody saw. Call it in a `describe`; the stage is there when a chapter runs.
 */
export function chapters(name: string, env: () => Promise<Readonly<Record<string, string>>> = noEnv): () => TraceStage {
  let stage: TraceStage | null = null;
  let isBroken = false;
  const opened = () => {
    if (stage === null) throw new Error('The stage is not open yet.');
    return stage;
  };
  beforeAll(async () => {
    stage = await openTraceStage(await env());
  }, 120_000);
  afterAll(async () => await stage?.close());
  beforeEach(({ skip }) => skip(isBroken, 'the chapter before it failed'));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail' || stage === null) return;
    isBroken = true;
    await keepScreens(stage, join(RESULTS, name));
  });
  return opened;
}

function noEnv(): Promise<Readonly<Record<string, string>>> {
  return Promise.resolve({});
}
