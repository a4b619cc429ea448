import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { survivors } from '../../../src/redact/survives.ts';

/** The files below a folder that hold a value, as it is, in lower case (as the search index has it) or encoded. */
export async function filesWith(folder: string, value: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(gone);
    const isThere = [value, value.toLowerCase()].some((form) => survivors(bytes, form).length > 0);
    if (isThere) found.push(relative(folder, path));
  }
  return found.toSorted();
}

/** A database removes files while we look. */
function gone(error: NodeJS.ErrnoException): Uint8Array {
  if (error.code === 'ENOENT') return new Uint8Array();
  throw error;
}
