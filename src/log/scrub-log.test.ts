import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openScrub } from './scrub-log.ts';
import { workplace } from './testing/workplace.ts';

const never = new AbortController().signal;

test('given a whole log, when it is scrubbed, then nothing stops; an empty one too', async () => {
  const { dir, store, faults, started } = await workplace();
  const sequencer = await started();
  const scrub = openScrub(store, dir, sequencer);
  expect(await scrub(never)).toEqual({ tiles: 0, damage: [] });
  store.stage(300);
  await sequencer.flush();
  expect(await scrub(never)).toEqual({ tiles: 5, damage: [] });
  store.stage(1);
  await sequencer.flush();
  expect(faults).toEqual([]);
});

test('given a bit that flipped in an old tile, when it is scrubbed, then nothing is signed any more, and it is said once', async () => {
  const { dir, store, faults, started } = await workplace();
  const sequencer = await started();
  store.stage(300);
  await sequencer.flush();
  const signed = (await store.head()).checkpoint;
  await flipBit(join(dir, 'log', 'tile/entries/000'));
  const scrub = openScrub(store, dir, sequencer);
  store.stage(1);
  expect(await scrub(never)).toMatchObject({ damage: [expect.stringContaining('tile/entries/000')] });
  await scrub(never);
  await expect(sequencer.flush()).rejects.toThrow('stopped');
  expect((await store.head()).checkpoint).toBe(signed);
  expect(sequencer.state().trouble).toBe('stopped');
  expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('tile/entries/000')]);
});

test('given a house that closes, then the scrub leaves off and says nothing', async () => {
  const { dir, store, faults, started } = await workplace();
  const sequencer = await started();
  store.stage(300);
  await sequencer.flush();
  expect(await openScrub(store, dir, sequencer)(AbortSignal.abort())).toBeNull();
  expect(faults).toEqual([]);
});

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  await writeFile(
    path,
    bytes.map((byte, i) => (i === 17 ? byte ^ 4 : byte)),
  );
}
