import { readdirSync } from 'node:fs';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Unavailable } from '../domain/kit/unavailable.ts';
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { UNFINISHED, writeDurably } from './durable-file.ts';
import { openProofs } from './proofs.ts';
import { scrub } from './scrub.ts';
import type { MemoryStore } from './testing/memory-store.ts';
import { workplace } from './testing/workplace.ts';
import type { LogStore } from './types.ts';

test.each([1, 2, 3, 4, 5, 6])(
  'given a crash at write %i, when it starts again, then everything is there once',
  async (fatal) => {
    const { dir, store, started } = await workplace();
    const first = await started();
    store.stage(250);
    await first.flush();
    await first.stop();

    const dying = await started({ write: dyingAt(fatal) });
    const ids = store.stage(20);
    await expect(dying.flush()).rejects.toThrow('killed');
    await dying.stop();
    ids.push(...store.stage(3));

    const next = await started();
    await next.flush();
    expect(next.state()).toMatchObject({ size: 273, trouble: 'none' });
    expect(await openProofs(store, dir).ofEvents(ids)).not.toBe(null);
    expect((await scrubbed(dir, store)).damage).toEqual([]);
    expect(
      readdirSync(join(dir, 'log'), { recursive: true }).filter((name) => String(name).endsWith(UNFINISHED)),
    ).toEqual([]);
  },
);

test('given a crash after the tiles and before the store knows, when it starts again, then everything is there once', async () => {
  const { dir, store, started } = await workplace();
  const ids = store.stage(300);
  const dying = await started({ store: deafTo(store) });
  await expect(dying.flush()).rejects.toThrow('killed');
  await dying.stop();
  ids.push(...store.stage(1));
  const next = await started();
  await next.flush();
  expect(next.state().size).toBe(301);
  expect(await openProofs(store, dir).ofEvents(ids)).not.toBe(null);
  expect((await scrubbed(dir, store)).damage).toEqual([]);
});

test('given a full disk, then nothing is lost and the next round goes on', async () => {
  const { store, faults, started } = await workplace();
  let isFull = true;
  const sequencer = await started({
    write: (path, bytes) =>
      isFull
        ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
        : writeDurably(path, bytes),
  });
  store.stage(2);
  await expect(sequencer.flush()).rejects.toThrow('no space left');
  expect(sequencer.state()).toMatchObject({ size: 0, trouble: 'disk-full' });
  isFull = false;
  await sequencer.flush();
  expect(sequencer.state()).toMatchObject({ size: 2, trouble: 'none' });
  expect(faults).toEqual([]);
});

test('given a disk that is full just for the checkpoint, then it is published later', async () => {
  const { dir, store, started } = await workplace();
  let isFull = true;
  const sequencer = await started({
    write: (path, bytes) =>
      isFull && path.endsWith('checkpoint')
        ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
        : writeDurably(path, bytes),
  });
  store.stage(2);
  await expect(sequencer.flush()).rejects.toThrow('no space left');
  isFull = false;
  await sequencer.flush();
  expect(await readFile(join(dir, 'log', 'checkpoint'), 'utf8')).toBe((await store.head()).checkpoint);
});

test('given a store that is away for a while, then the next round goes on', async () => {
  const { store, faults, started } = await workplace();
  let isAway = false;
  const sequencer = await started({
    store: {
      ...deafTo(store),
      advance: (step) => store.advance(step),
      staged: (limit) => (isAway ? Promise.reject(new Error('connection lost')) : store.staged(limit)),
    },
  });
  store.stage(2);
  isAway = true;
  await expect(sequencer.flush()).rejects.toThrow('did not answer');
  expect(sequencer.state().trouble).toBe('store-away');
  isAway = false;
  await sequencer.flush();
  expect(sequencer.state()).toMatchObject({ size: 2, trouble: 'none' });
  expect(faults).toEqual([]);
});

test.each([true, false])(
  'given a store that is lost while the log is moved on (made: %s), then the next round goes on and publishes',
  async (isMade) => {
    const { dir, store, faults, started } = await workplace();
    let isLost = true;
    const sequencer = await started({
      store: {
        ...deafTo(store),
        async advance(step) {
          if (!isLost || isMade) await store.advance(step);
          if (isLost) throw new Unavailable('database-away', new Error('connection lost'));
          return true;
        },
      },
    });
    const ids = store.stage(2);
    await expect(sequencer.flush()).rejects.toThrow('database-away');
    expect(sequencer.state().trouble).toBe('store-away');
    isLost = false;
    await sequencer.flush();
    expect(sequencer.state()).toMatchObject({ size: 2, trouble: 'none' });
    expect(await openProofs(store, dir).ofEvents(ids)).not.toBe(null);
    expect(await readFile(join(dir, 'log', 'checkpoint'), 'utf8')).toBe((await store.head()).checkpoint);
    expect(faults).toEqual([]);
  },
);

test('given a disk that is full at the start, then it starts and publishes when there is space', async () => {
  const { dir, store, faults, started } = await workplace();
  const first = await started();
  store.stage(2);
  await first.flush();
  await first.stop();
  await rm(join(dir, 'log', 'checkpoint'));
  let isFull = true;
  const next = await started({
    write: (path, bytes) =>
      isFull
        ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
        : writeDurably(path, bytes),
  });
  expect(next.state()).toMatchObject({ size: 2, trouble: 'disk-full' });
  isFull = false;
  await next.flush();
  expect(await readFile(join(dir, 'log', 'checkpoint'), 'utf8')).toBe((await store.head()).checkpoint);
  expect(faults).toEqual([]);
});

test('given a failed fsync, then it stops for good and says so once', async () => {
  const { store, faults, started } = await workplace();
  let tries = 0;
  const sequencer = await started({
    write: () => {
      tries += 1;
      return Promise.reject(Object.assign(new Error('input/output error'), { code: 'EIO' }));
    },
  });
  store.stage(2);
  await expect(sequencer.flush()).rejects.toThrow('input/output');
  await expect(sequencer.flush()).rejects.toThrow('stopped');
  expect(tries).toBe(1);
  expect(faults.map(({ message }) => message)).toEqual(['input/output error']);
  expect(sequencer.state().trouble).toBe('stopped');
});

test('given a disk that writes something else, then nothing is signed', async () => {
  const { store, faults, started } = await workplace();
  const sequencer = await started({
    write: (path, bytes) =>
      writeDurably(
        path,
        bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte)),
      ),
  });
  store.stage(2);
  await expect(sequencer.flush()).rejects.toThrow('not read back');
  expect((await store.head()).checkpoint).toBe(null);
  expect(faults).toHaveLength(1);
});

const files = ['tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/001.p/44'];

test.each(files)('given a flipped bit in %s, then the scrub finds it', async (name) => {
  const { dir, store, started } = await workplace();
  const sequencer = await started();
  store.stage(300);
  await sequencer.flush();
  expect((await scrubbed(dir, store)).damage).toEqual([]);
  await flipBit(join(dir, 'log', name));
  expect((await scrubbed(dir, store)).damage).not.toEqual([]);
});

test.each(['tile/0/001.p/44', 'tile/entries/001.p/44'])(
  'given a flipped bit in %s while running, then nothing more is signed',
  async (name) => {
    const { dir, store, faults, started } = await workplace();
    const sequencer = await started();
    store.stage(300);
    await sequencer.flush();
    const before = (await store.head()).checkpoint;
    await flipBit(join(dir, 'log', name));
    store.stage(1);
    await expect(sequencer.flush()).rejects.toThrow();
    expect((await store.head()).checkpoint).toBe(before);
    expect(faults).toHaveLength(1);
  },
);

test.each<[string, (path: string) => Promise<void>]>([
  ['torn', (path) => truncate(path, 100)],
  ['missing', (path) => rm(path)],
  ['flipped', flipBit],
])('given a %s tile, when it starts, then it is refused', async (_how, harm) => {
  const { dir, store, start, started } = await workplace();
  const first = await started();
  store.stage(30);
  await first.flush();
  await first.stop();
  await harm(join(dir, 'log', 'tile/0/000.p/30'));
  expect(await start()).toMatchObject({ ok: false, refusal: { code: 'damaged' } });
});

test('given a lost checkpoint file, when it starts, then it is published again', async () => {
  const { dir, store, started } = await workplace();
  const first = await started();
  store.stage(3);
  await first.flush();
  await first.stop();
  await rm(join(dir, 'log', 'checkpoint'));
  await started();
  expect(await readFile(join(dir, 'log', 'checkpoint'), 'utf8')).toBe((await store.head()).checkpoint);
});

/** Writes as ever until write number `fatal`, and nothing from then on: as if the process had been killed there. */
function dyingAt(fatal: number): typeof writeDurably {
  let writes = 0;
  return async (path, bytes) => {
    writes += 1;
    // The first write of a restart publishes the old checkpoint again.
    if (writes > fatal) {
      await writeFile(`${path}.0${UNFINISHED}`, bytes.subarray(0, bytes.length / 2)).catch(() => undefined);
      throw new Error('killed');
    }
    await writeDurably(path, bytes);
  };
}

/** The store as it is, for a process that dies before it can record anything. */
function deafTo(store: MemoryStore): LogStore {
  return {
    staged: (limit) => store.staged(limit),
    advance: () => Promise.reject(new Error('killed')),
    head: () => store.head(),
    entries: (from, limit) => store.entries(from, limit),
    backlog: () => store.backlog(),
    indexOf: (eventId) => store.indexOf(eventId),
    takeTurn: () => store.takeTurn(),
  };
}

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  await writeFile(
    path,
    bytes.map((byte, i) => (i === 17 ? byte ^ 4 : byte)),
  );
}

async function scrubbed(dir: string, store: MemoryStore): ReturnType<typeof scrub> {
  const head = parseCheckpoint(Buffer.from((await store.head()).checkpoint ?? ''));
  if (!head.ok) throw new Error(head.code);
  return scrub(dir, head.value, () => Promise.resolve());
}
