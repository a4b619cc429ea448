import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportFile } from '../../inventory/importer.ts';

/** A file on the disk as importers take it; null where there is none that can be read. */
export async function openFile(path: string): Promise<ImportFile | null> {
  const found = await stat(path).catch(() => null);
  const isReadable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
  // an importer reads some files twice, which a pipe cannot give
  if (found === null || !found.isFile() || !isReadable) return null;
  return { name: basename(path), size: found.size, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
}
