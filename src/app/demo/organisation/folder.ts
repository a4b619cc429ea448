import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Says of a data folder that it holds a demonstration; nothing else is ever made or removed by it. */
const MARK = 'DEMONSTRATION.txt';
const SAYS = `Everything in this folder is made up: a demonstration of Throughline. It is not for use.\n`;

export type DemoFolder =
  | { readonly state: 'empty' }
  /** One was made here before, and is opened again as it is. */
  | { readonly state: 'made' }
  | { readonly state: 'other'; readonly says: string };

/** What a folder is to a demonstration: one with something else in it is left alone. */
export async function lookAtFolder(dir: string): Promise<DemoFolder> {
  const names = await namesIn(dir);
  if (names.length === 0) return { state: 'empty' };
  if (names.includes(MARK)) return { state: 'made' };
  return {
    state: 'other',
    says: `The folder ${dir} has something else in it than a demonstration. Choose an empty one with --data, or one that is not there yet.`,
  };
}

/**
 * Makes a demonstration beside its place and moves it there when it is whole: one that was cut off is not taken for one, and
 * is removed by the next.
 */
export async function madeWhole<T>(dir: string, make: (at: string) => Promise<T>): Promise<T> {
  const unfinished = `${dir}.unfinished`;
  if ((await lookAtFolder(unfinished)).state === 'made') await rm(unfinished, { recursive: true });
  await markFolder(unfinished);
  const made = await make(unfinished);
  await removeEmpty(dir);
  await rename(unfinished, dir);
  return made;
}

async function markFolder(dir: string): Promise<void> {
  const looked = await lookAtFolder(dir);
  if (looked.state === 'other') throw new Error(looked.says);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await writeFile(join(dir, MARK), SAYS);
}

async function namesIn(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function removeEmpty(dir: string): Promise<void> {
  if ((await lookAtFolder(dir)).state === 'empty') await rmdir(dir).catch(() => undefined); // it is not there either
}
