import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { reasonOf } from './scan/outcome.ts';
import { printable } from './scan/printable.ts';

/**
 * Why no file can be made as `path`, as a sentence; null where one can. A new file takes the place of what stands there:
 * it must be none of `others`, which are read or written too, and no device, which a whole machine may need.
 */
export function notWritable(path: string, others: readonly (string | null)[]): string | null {
  const shown = printable(path);
  if (path === '') return 'A file that is to be written needs a name.';
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory() === true) return `${shown} is a folder: name the file to write.`;
    if (there?.isFile() === false) return `${shown} is a pipe, a socket or a device: name a file to write.`;
    if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true)
      return `There is no folder ${printable(dirname(path))} to write to.`;
    const isTaken = others.some((other) => other !== null && isSame(path, there, other));
    return isTaken ? `${shown} would replace what is read or written besides: name another file.` : null;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return `${shown} cannot be written: ${reasonOf(error)}.`;
    throw error;
  }
}

/** By its name, or as another name or a link of the same file. */
function isSame(path: string, there: Stats | undefined, other: string): boolean {
  if (resolve(path) === resolve(other)) return true;
  const second = there === undefined ? undefined : statSync(other, { throwIfNoEntry: false });
  return second !== undefined && second.ino === there?.ino && second.dev === there.dev;
}
