import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** Lines that are only ever added, each durable before `add` returns. */
export interface TombstoneFile {
  read(): readonly string[];
  add(line: string): void;
}

/** A line that a crash cut off was never acted on: it is left out, and the next one takes its place. */
export function tombstoneFile(path: string): TombstoneFile {
  return {
    read: () => wholeLines(path).lines,
    add(line) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const { end } = wholeLines(path);
      const file = openSync(path, end === null ? 'wx' : 'r+', 0o600);
      try {
        ftruncateSync(file, end ?? 0);
        writeAll(file, Buffer.from(`${line}\n`), end ?? 0);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      if (end === null) syncFolder(dirname(path));
    },
  };
}

/** `end` is where the last whole line ends, in bytes; null where there is no file. */
function wholeLines(path: string): { readonly lines: readonly string[]; readonly end: number | null } {
  const bytes = bytesOf(path);
  if (bytes === null) return { lines: [], end: null };
  const end = bytes.lastIndexOf(0x0a) + 1;
  const text = bytes.toString('utf8', 0, end);
  return { lines: text === '' ? [] : text.slice(0, -1).split('\n'), end };
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}
