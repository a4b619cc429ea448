import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { searchEverywhere } from '../../../src/operations/engagement/disposal/search-everywhere.ts';
import { scale } from '../../support/scale.ts';
import { tempFolder } from '../../support/temp.ts';
import { closedFolder } from './closed-folder.ts';
import { copyOf, engagementOf, MONTH, opened } from './folder.ts';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('dispose-until-killed.ts', import.meta.url));

test('given a disposal, when it is killed before and after each of its steps, then the next start goes on and ends the same', async () => {
  const closed = await closedFolder();
  const whole = await copyOf(closed, await tempFolder());
  const points = (await disposeUntil(whole, 0)) ?? 0;
  expect(points).toBeGreaterThanOrEqual(12);
  const expected = await endOf(whole);
  expect(expected.types).toEqual(['disposal-requested', 'disposal-begun', 'disposal-executed', 'disposal-verified']);
  for (const point of pointsUpTo(points)) {
    const dir = await copyOf(closed, await tempFolder());
    expect(await disposeUntil(dir, point), `point ${point}`).toBeNull();
    expect(await endOf(dir), `point ${point}`).toEqual(expected);
  }
});

/**
 * Points come in pairs, before and after a step, and nothing is written between two steps: after one is before the next.
 * So each step is met from one side, the last from both.
 */
function pointsUpTo(last: number): readonly number[] {
  const all = Array.from({ length: last }, (_, i) => i + 1);
  return all.filter((point) => scale(point === last ? 1 : point % 2, 1) === 1);
}

/** How many points were passed; null where it was killed at one. */
async function disposeUntil(dir: string, point: number): Promise<number | null> {
  const args = ['--disable-warning=ExperimentalWarning', CHILD, dir, String(point)];
  return run(process.execPath, args).then(
    ({ stdout }) => Number(stdout),
    (error: unknown) => {
      if (error instanceof Error && 'signal' in error && error.signal === 'SIGKILL') return null;
      throw error;
    },
  );
}

/** What there is after the next start, once everything that is due was done. */
async function endOf(dir: string) {
  const app = await opened(dir, MONTH);
  await app.jobs.runOnce();
  const loaded = await engagementOf(app);
  const { places } = await searchEverywhere(app.ctx, loaded);
  const files = await app.ctx.store.engagementFiles(loaded.state.id);
  const [stone] = (await app.ctx.vault.tombstones()).filter(({ whole }) => whole);
  const disposal = 'disposal' in loaded.state ? loaded.state.disposal : null;
  await app.close();
  return {
    types: loaded.events.flatMap(({ event }) => (event.type.startsWith('disposal-') ? [event.type] : [])),
    stage: loaded.state.stage,
    unreadable: disposal?.state === 'verified' && disposal.unreadable,
    copies: disposal !== null && 'copies' in disposal ? disposal.copies : [],
    places,
    files,
    keys: stone?.keys.length,
    texts: loaded.events.filter(({ isGone }) => isGone).length,
  };
}
