import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Packed } from '../archive/archive.ts';
import type { Part } from './unzip.ts';

/** The earliest moment that a ZIP archive can name: a copy tells nothing of when its parts were written. */
const NO_MOMENT = new Date(1980, 0, 1);

/** Parts as an archive, in their order. `stored` are those that stand in it as they are (ODF's `mimetype` has to). */
export function zipped(parts: readonly Part[], stored: readonly string[] = []): Uint8Array {
  const files = empty();
  for (const { name, bytes } of parts) {
    files[name] = [bytes, { level: stored.includes(name) ? 0 : 6, mtime: NO_MOMENT }];
  }
  return zipSync(files);
}

/** "Made by" UNIX, so that the permissions count (APPNOTE 4.4.2.2). */
const UNIX = 3;

/** Files and folders as an archive, with their permissions where they are known. */
export function zipOf(entries: readonly Packed[]): Uint8Array {
  const files = empty();
  for (const entry of entries) {
    const rights = entry.mode === null ? {} : { os: UNIX, attrs: entry.mode * 0x10000 };
    files[entry.name] =
      entry.kind === 'file'
        ? [entry.bytes, { level: 6, mtime: NO_MOMENT, ...rights }]
        : [new Uint8Array(), { level: 0, mtime: NO_MOMENT, ...rights }];
  }
  return zipSync(files);
}

/** Without a prototype, so that no part can be called by a name that objects have. */
function empty(): Zippable {
  return Object.create(null) as Zippable;
}
