import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { survivors } from '../../src/redact/survives.ts';

export interface Survivor {
  readonly file: string;
  readonly form: string;
  readonly at: number;
}

/** Where a value still stands in any byte of a folder, as it is or encoded. */
export async function searchFolder(dir: string, value: string): Promise<readonly Survivor[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const found: Survivor[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    for (const { form, at } of survivors(new Uint8Array(await readFile(file)), value))
      found.push({ file: entry.name, form, at });
  }
  return found;
}
