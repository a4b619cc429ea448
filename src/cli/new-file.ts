import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that appears under its name only when it is complete. */
export interface NewFile {
  write(piece: string | Uint8Array): void;
  /** Puts it in its place; with `keep`, throws EEXIST where something stands there already. */
  finish(options?: { readonly keep: boolean }): void;
  /** Takes it away again; harmless after `finish`. */
  discard(): void;
}

/** Opens a file beside `path` that only its owner may read (0600), under a name that nobody knows. */
export function newFile(path: string): NewFile {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(8).toString('hex')}.part`);
  const file = openSync(temporary, 'wx', 0o600);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    },
    finish({ keep } = { keep: false }) {
      fsyncSync(file);
      close();
      // a link is made only where nothing stands, and a rename replaces what does
      if (keep) linkSync(temporary, path);
      else renameSync(temporary, path);
      if (keep) rmSync(temporary);
    },
    discard() {
      close();
      rmSync(temporary, { force: true });
    },
  };
}
