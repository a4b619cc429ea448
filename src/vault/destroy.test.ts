import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brand } from '../domain/kit/ids.ts';
import type { KeyId } from '../domain/kit/ids.ts';
import type { Binding, Disposal, Vault } from './types.ts';
import { openVault } from './vault.ts';

let dir = '';
let older = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vault-'));
  older = mkdtempSync(join(tmpdir(), 'vault-older-'));
});
afterEach(() => [dir, older].forEach((folder) => rmSync(folder, { recursive: true })));

const stream = brand<'stream'>('5'.repeat(32));
const binding: Binding = { evidence: 'one' };
const plain = new TextEncoder().encode('what was held');
const disposal = (keys: readonly KeyId[], more: Partial<Disposal> = {}): Disposal => ({
  stream,
  whole: true,
  at: 1,
  keys,
  sealed: [],
  ...more,
});

describe('given the keys of an engagement with thousands of files, when they are destroyed', () => {
  test('then none opens, others still do, and no part of their wrapped forms is in any file', async () => {
    const vault = await openVault({ dir });
    const keys = await taken(vault, 2_000);
    const [kept, ...gone] = keys;
    if (kept === undefined) throw new Error('there are keys');
    const sealed = await vault.seal(kept, binding, plain);
    const marks = await vault.marks(gone);
    expect(marks).toHaveLength(gone.length);
    expect(found(marks)).toEqual(marks);

    await vault.destroyAll(disposal(gone));

    expect(await vault.open(kept, binding, sealed)).toEqual(plain);
    expect(await vault.marks(gone)).toEqual([]);
    expect(found(marks)).toEqual([]);
    await vault.close();
    expect(found(marks)).toEqual([]);
  });

  test('then what must not be found any more is remembered, in a form that a search does not find', async () => {
    const vault = await openVault({ dir });
    const keys = await taken(vault, 3);
    const sealed = await vault.seal(await vault.takeKey(), binding, plain);
    const marks = [...(await vault.marks(keys)), sealed.slice(1, 13)];
    await vault.destroyAll(disposal(keys, { sealed: [sealed] }));
    await vault.destroyAll(disposal(keys));
    await vault.close();

    const again = await openVault({ dir });
    expect(await again.tombstones()).toEqual([{ stream, whole: true, at: 1, keys, marks }]);
    expect(found(marks)).toEqual([]);
    expect(found(marks.map((mark) => Buffer.from(Buffer.from(mark).toString('hex'))))).toEqual([]);
    await again.close();
  });

  test('then an original that goes alone, and the rest later, are two stones', async () => {
    const vault = await openVault({ dir });
    const [first, ...rest] = await taken(vault, 3);
    if (first === undefined) throw new Error('there are keys');
    await vault.destroyAll(disposal([first], { whole: false }));
    await vault.destroyAll(disposal([first, ...rest], { at: 2 }));
    expect((await vault.tombstones()).map(({ whole, at }) => ({ whole, at }))).toEqual([
      { whole: false, at: 1 },
      { whole: true, at: 2 },
    ]);
    await vault.close();
  });
});

describe('given an older copy that is put back over a newer one', () => {
  test.each([
    ['the vault', (name: string) => name.startsWith('vault.db')],
    ['the keys folder', (name: string) => name === 'keys'],
  ])('when it is %s, then the keys are gone before the vault opens, and both places know it', async (_, isBack) => {
    const first = await openVault({ dir });
    const keys = await taken(first, 300);
    const [key] = keys;
    if (key === undefined) throw new Error('there are keys');
    const sealed = await first.seal(key, binding, plain);
    await first.close();
    cpSync(dir, older, { recursive: true });
    const second = await openVault({ dir });
    expect(await second.open(key, binding, sealed)).toEqual(plain);
    const marks = await second.marks(keys);
    await second.destroyAll(disposal(keys));
    await second.close();

    for (const name of readdirSync(dir).filter(isBack)) rmSync(join(dir, name), { recursive: true });
    for (const name of readdirSync(older).filter(isBack))
      cpSync(join(older, name), join(dir, name), { recursive: true });

    for (const _again of [1, 2]) {
      const third = await openVault({ dir });
      expect(await third.open(key, binding, sealed)).toBeNull();
      expect(await third.tombstones()).toMatchObject([{ stream, keys }]);
      expect(found(marks)).toEqual([]);
      await third.close();
      // the other place alone would do now
      for (const name of readdirSync(older).filter((one) => !isBack(one))) {
        rmSync(join(dir, name), { recursive: true });
        cpSync(join(older, name), join(dir, name), { recursive: true });
      }
    }
  });

  test('when the record of what was destroyed is damaged, then the vault does not open, and says what to do', async () => {
    const vault = await openVault({ dir });
    await vault.destroyAll(disposal(await taken(vault, 1)));
    await vault.close();
    writeFileSync(join(dir, 'keys/destroyed'), '{"v":2}\n');
    await expect(openVault({ dir })).rejects.toThrow('Bring keys/destroyed back from a copy');
  });

  test('when its last line was cut off by a crash, then it counts for nothing and the next one takes its place', async () => {
    const vault = await openVault({ dir });
    await vault.destroyAll(disposal(await taken(vault, 1)));
    appendFileSync(join(dir, 'keys/destroyed'), '{"v":1,"stre');
    await vault.destroyAll(disposal(await taken(vault, 1), { at: 2 }));
    await vault.close();
    const again = await openVault({ dir });
    expect((await again.tombstones()).map(({ at }) => at)).toEqual([1, 2]);
    expect(readFileSync(join(dir, 'keys/destroyed'), 'utf8').split('\n')).toHaveLength(3);
    await again.close();
  });
});

describe('given kill -9 in the middle of it', () => {
  test('then each time all keys are there or all are gone after the next start, and done again they are gone', async () => {
    const vault = await openVault({ dir });
    const keys = await taken(vault, 200);
    const sealed = await Promise.all(keys.map((key) => vault.seal(key, binding, plain)));
    const marks = await vault.marks(keys);
    await vault.close();
    cpSync(dir, older, { recursive: true });
    const ends = new Set<number>();
    for (const afterMs of [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 40]) {
      rmSync(dir, { recursive: true });
      cpSync(older, dir, { recursive: true });
      await destroyAndKill(keys, afterMs);
      const after = await openVault({ dir });
      const opened = await Promise.all(keys.map((key, i) => after.open(key, binding, sealed[i] ?? plain)));
      const left = opened.filter((one) => one !== null).length;
      ends.add(left);
      expect(await after.tombstones()).toHaveLength(left === 0 ? 1 : 0);
      await after.destroyAll(disposal(keys));
      expect(found(marks)).toEqual([]);
      await after.close();
    }
    expect([...ends].filter((left) => left !== 0 && left !== keys.length)).toEqual([]);
  });
});

test('given a stream, then its canaries are words of their own that are the same after a restart', async () => {
  const vault = await openVault({ dir });
  const words = [0, 1].map((number) => vault.canary(stream, number));
  await vault.close();
  const again = await openVault({ dir });
  expect([0, 1].map((number) => again.canary(stream, number))).toEqual(words);
  expect(new Set([...words, again.canary(brand('6'.repeat(32)), 0)]).size).toBe(3);
  for (const word of words) expect(word).toMatch(/^[A-Z][a-z]{23}$/u);
  await again.close();
});

async function taken(vault: Vault, count: number): Promise<readonly KeyId[]> {
  return Promise.all(Array.from({ length: count }, () => vault.takeKey()));
}

const CHILD = fileURLToPath(new URL('testing/destroy-until-killed.ts', import.meta.url));

async function destroyAndKill(keys: readonly KeyId[], afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, dir, ...keys], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  child.stdin.write('go\n');
  await sleep(afterMs);
  child.kill('SIGKILL');
  await ended;
}

/** Those that stand in some file of the folder. */
function found(marks: readonly Uint8Array[]): readonly Uint8Array[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = Buffer.concat(files.map((one) => readFileSync(join(one.parentPath, one.name))));
  return marks.filter((mark) => bytes.includes(Buffer.from(mark)));
}
