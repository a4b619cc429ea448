import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A file that appears under its name only when it is complete. */
export interface NewFile {
  /** Where it stands until it is finished. */
  readonly temporary: string;
  write(piece: string | Uint8Array): void;
  /** Says that all was written, and makes sure that it is on the disk. */
  close(): void;
  /** Puts it in its place; with `keep`, throws EEXIST where something stands there already. */
  finish(options?: { readonly keep: boolean }): void;
  /** Takes it away again; harmless after `finish`. */
  discard(): void;
}

/** Opens a file beside `path` that only its owner may read (0600), under a name that nobody knows. */
export function newFile(path: string): NewFile {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomBytes(8).toString('hex')}.part`);
  const file = openSync(temporary, 'wx', 0o600);
  const forget = removeAtEnd(temporary);
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    fsyncSync(file);
    closeSync(file);
  };
  return {
    temporary,
    close,
    write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    },
    finish({ keep } = { keep: false }) {
      close();
      if (!keep || !linked(temporary, path)) renameSync(temporary, path);
      else rmSync(temporary);
      forget();
    },
    discard() {
      close();
      rmSync(temporary, { force: true });
      forget();
    },
  };
}

const unfinished = new Set<string>();

/** Takes a file away should the program end before it is finished; the answer is to be called when it is. */
function removeAtEnd(path: string): () => void {
  if (unfinished.size === 0) {
    for (const signal of SIGNALS) process.on(signal, end);
    process.on('exit', removeUnfinished);
  }
  unfinished.add(path);
  return () => {
    unfinished.delete(path);
    if (unfinished.size > 0) return;
    for (const signal of SIGNALS) process.off(signal, end);
    process.off('exit', removeUnfinished);
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function end(signal: NodeJS.Signals): never {
  // as a shell tells of a program that a signal has ended
  process.exit(128 + (constants.signals[signal] ?? 0));
}

function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** A link is made only where nothing stands, and a rename replaces what does. False where the disk knows no links. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' || existsSync(to)) throw error;
    return false;
  }
}
