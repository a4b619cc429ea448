import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFiles } from './evidence-files.ts';
import { FILE_NAME } from './files.ts';

/**
 * Sealed files that an earlier version kept in the data folder, or that came from an installation with a file for a database, go into
 * the store: each is removed when it is durable there, so that whoever is interrupted goes on.
 */
export async function takeOver(folder: string, files: EvidenceFiles): Promise<void> {
  for (const name of await readdir(folder).catch(nothing)) {
    if (!FILE_NAME.test(name)) continue;
    const path = join(folder, name);
    if ((await files.put(await readFile(path))) === name) await rm(path);
  }
}

function nothing(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
