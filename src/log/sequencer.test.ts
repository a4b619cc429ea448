import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { hashLeaf } from '../ledger/merkle-hash.ts';
import { verifyConsistency, verifyInclusion } from '../ledger/merkle-verify.ts';
import { parseTlogProof } from '../ledger/tlog-proof.ts';
import { sha256 } from './crypto.ts';
import { openProofs } from './proofs.ts';
import { openSigner } from './signer.ts';
import { workplace } from './testing/workplace.ts';
import type { LogStore } from './types.ts';

test('given staged leaves, when flushed, then each has a place, a proof and a published checkpoint', async () => {
  const { dir, store, started } = await workplace();
  const sequencer = await started({ now: () => 1234 });
  const ids = store.stage(600);
  await sequencer.flush();
  expect(sequencer.state()).toEqual({ size: 600, publishedAt: 1234, trouble: 'none' });
  expect(await sequencer.backlog()).toBe(0);
  expect(await readFile(join(dir, 'log', 'checkpoint'), 'utf8')).toBe((await store.head()).checkpoint);
  for (const id of [ids[0], ids[255], ids[256], ids[599]]) expect(await isProven(dir, store, id ?? '')).toBe(true);
});

test('given 9,000 leaves, then they are taken in batches and the levels above are right', async () => {
  const { dir, store, started } = await workplace();
  const sequencer = await started();
  const ids = store.stage(9_000);
  await sequencer.flush();
  expect(sequencer.state().size).toBe(9_000);
  expect(existsSync(join(dir, 'log/tile/0/034'))).toBe(true);
  expect(existsSync(join(dir, 'log/tile/1/000.p/35'))).toBe(true);
  expect(await isProven(dir, store, ids[8_999] ?? '')).toBe(true);
  expect(await isProven(dir, store, ids[0] ?? '')).toBe(true);
});

test('every checkpoint is consistent with every one before it', async () => {
  const { dir, store, started } = await workplace();
  const sequencer = await started();
  const heads = [];
  for (const count of [1, 1, 253, 1, 1, 300, 7]) {
    store.stage(count);
    await sequencer.flush();
    heads.push(await headOf((await store.head()).checkpoint));
  }
  const { consistency } = openProofs(store, dir);
  for (const older of heads) {
    for (const newer of heads.filter(({ size }) => size >= older.size)) {
      expect(verifyConsistency(sha256, older, newer, consistency(older.size, newer.size))).toBe(true);
    }
  }
});

test('partial tiles of a tile that is full now are removed', async () => {
  const { dir, store, started } = await workplace();
  const sequencer = await started();
  for (const count of [10, 246, 5]) {
    store.stage(count);
    await sequencer.flush();
  }
  expect(existsSync(join(dir, 'log/tile/0/000'))).toBe(true);
  expect(existsSync(join(dir, 'log/tile/0/000.p'))).toBe(false);
  expect(existsSync(join(dir, 'log/tile/entries/000.p'))).toBe(false);
});

test('the loop finds staged leaves by itself', async () => {
  const { store, started } = await workplace();
  const sequencer = await started({ everyMs: 5 });
  store.stage(3);
  await expect.poll(() => sequencer.state().size).toBe(3);
});

test('an event that waits has no proof yet', async () => {
  const { dir, store, started } = await workplace();
  await started();
  const [id = ''] = store.stage(1);
  expect(await openProofs(store, dir).ofEvent(id)).toBe(null);
});

test('given an older copy of the database, when it starts, then it is refused', async () => {
  const { store, start, started } = await workplace();
  const first = await started();
  store.stage(5);
  await first.flush();
  const backup = store.copy();
  store.stage(5);
  await first.flush();
  await first.stop();
  expect(await start({ store: backup })).toMatchObject({ ok: false, refusal: { code: 'rolled-back' } });
});

test('given another history of the same length, then it is refused', async () => {
  const [ours, theirs] = [await workplace(), await workplace()];
  const signer = openSigner('example.com/log', randomBytes(32));
  for (const place of [ours, theirs]) {
    const sequencer = await place.started({ signer });
    place.store.stage(5);
    await sequencer.flush();
    await sequencer.stop();
  }
  await rm(join(theirs.dir, 'keys'), { recursive: true });
  await cp(join(ours.dir, 'keys'), join(theirs.dir, 'keys'), { recursive: true });
  expect(await theirs.start({ signer })).toMatchObject({ ok: false, refusal: { code: 'two-histories' } });
});

test('given another key, then it is refused', async () => {
  const { store, start, started } = await workplace();
  const first = await started();
  store.stage(1);
  await first.flush();
  await first.stop();
  expect(await start({ signer: openSigner('example.com/log', randomBytes(32)) })).toMatchObject({
    refusal: { code: 'other-key' },
  });
});

test('given two nodes, then one sequences, the other follows in files of its own, and takes over when it stops', async () => {
  const { dir, store, started } = await workplace();
  const other = await folderOf();
  const [one, two] = [await started({ everyMs: 5 }), await started({ dir: other })];
  await one.flush();
  const [first = ''] = store.stage(4);
  await two.flush();
  expect([one.state().size, two.state().size]).toEqual([4, 4]);
  await one.stop();
  const [second = ''] = store.stage(600);
  await two.flush();
  expect(two.state().size).toBe(604);
  expect(await isProven(other, store, first)).toBe(true);
  expect(await isProven(other, store, second)).toBe(true);
  const again = await started();
  expect(again.state().size).toBe(604);
  expect(await isProven(dir, store, second)).toBe(true);
  expect(readFileSync(join(dir, 'log/checkpoint'))).toEqual(readFileSync(join(other, 'log/checkpoint')));
});

test('given a node that only was slow, when another one has taken over, then it moves nothing on', async () => {
  const { dir, store, started } = await workplace();
  const other = await folderOf();
  const [slow, next] = [await started(), await started({ dir: other })];
  await slow.flush();
  store.loseTurn();
  const ids = store.stage(2);
  await next.flush();
  ids.push(...store.stage(2));
  await Promise.all([slow.flush(), next.flush()]);
  expect((await store.head()).size).toBe(4);
  for (const id of ids) expect(await isProven(dir, store, id)).toBe(true);
  for (const id of ids) expect(await isProven(other, store, id)).toBe(true);
});

test('given a node that joins, or whose log folder is gone, then it makes the files anew out of the entries', async () => {
  const { dir, store, started } = await workplace();
  const first = await started();
  const [id = ''] = store.stage(5_000);
  await first.flush();
  await first.stop();
  const joined = await started({ dir: await folderOf() });
  expect(joined.state().size).toBe(5_000);
  await joined.stop();
  await rm(join(dir, 'log'), { recursive: true });
  expect((await started()).state().size).toBe(5_000);
  expect(await isProven(dir, store, id)).toBe(true);
});

test('given entries that are not those that were signed, when a node joins, then it is refused', async () => {
  const { store, start, started } = await workplace();
  const first = await started();
  store.stage(300);
  await first.flush();
  await first.stop();
  const entries = async (from: number, limit: number) =>
    (await store.entries(from, limit)).map((leaf, i) => (i === 7 ? Buffer.from('{"id":"another"}') : leaf));
  const changed: LogStore = {
    staged: () => store.staged(1),
    advance: (step) => store.advance(step),
    head: () => store.head(),
    entries,
    backlog: () => store.backlog(),
    indexOf: (of) => store.indexOf(of),
    takeTurn: () => store.takeTurn(),
  };
  expect(await start({ dir: await folderOf(), store: changed })).toMatchObject({ refusal: { code: 'damaged' } });
});

async function folderOf(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-log-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function isProven(dir: string, store: Parameters<typeof openProofs>[0], id: string): Promise<boolean> {
  const proof = parseTlogProof(Buffer.from((await openProofs(store, dir).ofEvent(id)) ?? ''));
  if (!proof.ok) return false;
  const { index, path, checkpoint } = proof.value;
  return verifyInclusion(sha256, checkpoint, index, hashLeaf(sha256, Buffer.from(`{"id":"${id}"}`)), path);
}

async function headOf(checkpoint: string | null): Promise<{ size: number; root: Uint8Array }> {
  const parsed = parseCheckpoint(Buffer.from(checkpoint ?? ''));
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.value;
}
