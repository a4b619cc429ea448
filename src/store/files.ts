import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Millis } from '../domain/kit/ids.ts';
import { Unavailable } from '../domain/kit/unavailable.ts';
import type { EvidenceFiles } from './evidence-files.ts';
import { isFull } from './is-full.ts';

/** Sealed files in a folder: one of the data folder, where the database is a file in it too. */
export async function openEvidenceFiles(dir: string): Promise<EvidenceFiles> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = (name: string) => join(dir, checked(name));
  return {
    async put(sealed) {
      const name = digest(sealed);
      const temporary = join(dir, `.${randomBytes(8).toString('hex')}`);
      try {
        await writeDurably(temporary, sealed);
        await rename(temporary, path(name));
      } catch (error) {
        await rm(temporary, { force: true });
        throw isFull(error) ? new Unavailable('storage-full', error) : error;
      }
      await syncFolder(dir);
      return name;
    },
    async get(name) {
      const sealed = await readFile(path(name)).catch(absent);
      if (sealed !== null && digest(sealed) !== name) throw new Error('An evidence file was changed on disk.');
      return sealed;
    },
    async remove(name) {
      await rm(path(name), { force: true });
      await syncFolder(dir);
    },
    async removeMany(names) {
      await removeAll(names.map(path));
      await syncFolder(dir);
    },
    async beginnings(names) {
      const found: Uint8Array[] = [];
      for (let from = 0; from < names.length; from += AT_ONCE) {
        found.push(...names.slice(from, from + AT_ONCE).flatMap((name) => beginning(path(name)) ?? []));
        await setImmediate();
      }
      return found;
    },
    async sweep(before, keeps) {
      let swept = 0;
      for await (const names of oldNames(dir, before)) {
        const whole = names.filter((name) => FILE_NAME.test(name));
        const kept = await keeps(whole);
        const gone = names.filter((name) => !kept.has(name));
        await removeAll(gone.map((name) => join(dir, name)));
        swept += gone.length;
      }
      if (swept > 0) await syncFolder(dir);
      return swept;
    },
  };
}

/** Such short work takes less time than handing it to another thread does. */
function beginning(path: string): Uint8Array | null {
  const file = openIfThere(path);
  if (file === null) return null;
  try {
    const bytes = new Uint8Array(16);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Files that are worked on before others have a turn. */
const AT_ONCE = 64;

async function removeAll(paths: readonly string[]): Promise<void> {
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    for (const path of paths.slice(from, from + AT_ONCE)) rmSync(path, { force: true });
    await setImmediate();
  }
}

/** Names that are asked about together. */
const BATCH = 500;

/** Names of our files and of unfinished ones, last written before a moment. */
async function* oldNames(dir: string, before: Millis): AsyncGenerator<readonly string[]> {
  let batch: string[] = [];
  for await (const entry of await opendir(dir)) {
    if (!entry.isFile() || !(FILE_NAME.test(entry.name) || UNFINISHED.test(entry.name))) continue;
    const seen = await stat(join(dir, entry.name)).catch(absent);
    if (seen === null || seen.mtimeMs >= before) continue;
    batch.push(entry.name);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What such a file is called: the SHA-256 of its bytes. */
export const FILE_NAME = /^[0-9a-f]{64}$/u;
/** As `put` calls them until they are whole. */
const UNFINISHED = /^\.[0-9a-f]{16}$/u;

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows cannot open a folder; there a rename is durable by the file system's own journal. */
async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function checked(name: string): string {
  if (!FILE_NAME.test(name)) throw new Error('Not the name of an evidence file.');
  return name;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
