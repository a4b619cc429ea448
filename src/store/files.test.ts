import { randomBytes } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../test/support/temp.ts';
import { openEvidenceFiles } from './files.ts';

const HOUR = 3_600_000;

test('given many files, when they are removed together, then they are gone, and once more is no error', async () => {
  const dir = await tempFolder();
  const files = await openEvidenceFiles(dir);
  const names = await Promise.all(Array.from({ length: 150 }, () => files.put(randomBytes(10))));
  const [kept = '', ...gone] = names;
  await files.removeMany(gone);
  await files.removeMany(gone);
  expect(await readdir(dir)).toEqual([kept]);
  await expect(files.removeMany(['../outside'])).rejects.toThrow('Not the name');
});

test('given many files, when their beginnings are read, then those that are there are given', async () => {
  const files = await openEvidenceFiles(await tempFolder());
  const contents = Array.from({ length: 130 }, () => Uint8Array.from(randomBytes(40)));
  const names = await Promise.all(contents.map((content) => files.put(content)));
  await files.remove(names[3] ?? '');
  const short = await files.put(Uint8Array.of(1, 2, 3));
  const beginnings = await files.beginnings([...names, short]);
  const expected = contents.filter((_, i) => i !== 3).map((content) => content.slice(0, 16));
  expect(beginnings).toEqual([...expected, Uint8Array.of(1, 2, 3)]);
});

test('given files that nothing points to, when the folder is swept, then old ones go, and young, pointed to and foreign ones stay', async () => {
  const dir = await tempFolder();
  const files = await openEvidenceFiles(dir);
  const old = async (name: string) => {
    await utimes(join(dir, name), new Date(0), new Date(0));
    return name;
  };
  const pointed = await old(await files.put(randomBytes(10)));
  const orphans = await Promise.all(Array.from({ length: 600 }, async () => old(await files.put(randomBytes(10)))));
  const young = await files.put(randomBytes(10));
  for (const name of ['.0123456789abcdef', 'README']) {
    await writeFile(join(dir, name), '');
    await old(name);
  }
  const asked: string[] = [];
  const swept = await files.sweep(Date.now() - HOUR, async (names) => {
    asked.push(...names);
    return new Set(names.filter((name) => name === pointed));
  });
  expect(swept).toBe(601);
  expect(new Set(asked)).toEqual(new Set([pointed, ...orphans]));
  expect(new Set(await readdir(dir))).toEqual(new Set([pointed, young, 'README']));
});
