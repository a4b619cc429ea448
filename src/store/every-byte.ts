import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { EveryByte, Place, PlaceKind } from './place.ts';

/** Read at once from a file. */
const CHUNK = 256 * 1024;

/**
 * Every byte that an installation holds: the files below its data folder, each with its name, and the rows of
 * databases that keep them elsewhere. Sockets have no bytes; a folder that is linked to is gone into.
 */
export function everyByte(dir: string, elsewhere: readonly EveryByte[]): EveryByte {
  return async function* () {
    for await (const path of filesBelow(dir, new Set())) yield placeOf(dir, path);
    for (const everyRow of elsewhere) yield* everyRow();
  };
}

function placeOf(dir: string, path: string): Place {
  const name = path.slice(dir.length + 1);
  return { kind: kindOf(name), name, read: () => bytesOf(name, path) };
}

function kindOf(name: string): PlaceKind {
  const [first = ''] = name.split(sep);
  if (first.startsWith('throughline.db')) return 'database';
  if (first.startsWith('vault.db') || first === 'keys') return 'keys';
  if (first === 'log') return 'ledger';
  return first === 'evidence' || first === 'engagements' ? 'sealed-files' : 'other-files';
}

/** A file’s name is searched as well. */
async function* bytesOf(name: string, path: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${name}\n`);
  const file = await open(path, 'r').catch(gone);
  if (file === null) return;
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* filesBelow(folder: string, been: Set<string>): AsyncGenerator<string> {
  const real = await realpath(folder).catch(gone);
  if (real === null || been.has(real)) return;
  been.add(real);
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name);
    const entry = await stat(path).catch(gone);
    if (entry?.isDirectory() === true) yield* filesBelow(path, been);
    if (entry?.isFile() === true) yield path;
  }
}

/** Databases and jobs remove files while we look; a lock may be a link to nothing. */
function gone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
