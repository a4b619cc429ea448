import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Part } from './unzip.ts';

/** The earliest moment that a ZIP archive can name: a copy tells nothing of when its parts were written. */
const NO_MOMENT = new Date(1980, 0, 1);

/** Parts as an archive, in their order. `stored` are those that stand in it as they are (ODF's `mimetype` has to). */
export function zipped(parts: readonly Part[], stored: readonly string[] = []): Uint8Array {
  // without a prototype, so that no part can be called by a name that objects have
  const files: Zippable = Object.create(null) as Zippable;
  for (const { name, bytes } of parts) {
    files[name] = [bytes, { level: stored.includes(name) ? 0 : 6, mtime: NO_MOMENT }];
  }
  return zipSync(files);
}
