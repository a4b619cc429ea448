import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { survivors } from '../../redact/survives.ts';

export interface Hit {
  readonly place: string;
  /** Which of the values, by its place in the list: a hit must not print what it found. */
  readonly value: number;
  readonly form: string;
  readonly at: number;
}

export interface Searched {
  readonly files: readonly string[];
  readonly bytes: number;
  readonly hits: readonly Hit[];
}

/**
 * Looks in every byte below some folders for values: as they are and encoded (`src/redact/forms.ts` lists how), in the
 * names of files too, and in zip files also in what they unpack to.
 */
export async function searchBytes(folders: readonly string[], values: readonly string[]): Promise<Searched> {
  const files: string[] = [];
  let bytes = 0;
  const hits: Hit[] = [];
  for (const folder of folders) {
    for (const path of await filesBelow(folder)) {
      const content = await readFile(path);
      files.push(path);
      bytes += content.length;
      for (const [place, part] of partsOf(path, content)) hits.push(...hitsIn(place, part, values));
    }
  }
  return { files, bytes, hits };
}

/** Zip files begin with the signature of a local file header (APPNOTE 4.3.7). */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function partsOf(path: string, content: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const whole = [
    [`${path} (its name)`, Buffer.from(path)],
    [path, content],
  ] as const;
  if (!ZIP.every((byte, i) => content[i] === byte)) return whole;
  return [...whole, ...Object.entries(unzipSync(content)).map(([name, part]) => [`${path}: ${name}`, part] as const)];
}

function hitsIn(place: string, bytes: Uint8Array, values: readonly string[]): readonly Hit[] {
  return values.flatMap((value, i) => survivors(bytes, value).map(({ form, at }) => ({ place, value: i, form, at })));
}

/** Files only: a socket or a lock that is a link has no bytes of its own. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
