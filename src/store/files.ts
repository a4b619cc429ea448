import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from '../domain/kit/unavailable.ts';

/** Sealed evidence, one file each, named by the SHA-256 of its sealed bytes. */
export interface EvidenceFiles {
  /** Durable before it returns; gives the name. Throws `Unavailable` where the disk is full. */
  put(sealed: Uint8Array): Promise<string>;
  /** Null where there is no such file; throws where its bytes are not those that it is named for. */
  get(name: string): Promise<Uint8Array | null>;
  remove(name: string): Promise<void>;
}

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
  };
}

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

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

function checked(name: string): string {
  if (!/^[0-9a-f]{64}$/u.test(name)) throw new Error('Not the name of an evidence file.');
  return name;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
