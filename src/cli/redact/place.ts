import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { notWritable } from '../not-writable.ts';

/** Where a copy goes, or why it goes nowhere. */
export type Place =
  | { readonly kind: 'pipe' }
  | { readonly kind: 'file' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'wrong'; readonly says: string };

/** Whether `from` can be copied to `to`: nothing that is there may be lost, and nothing of the input be written to, nor any
 * of `others`. */
export function placeFor(from: string, to: string, force: boolean, others: readonly (string | null)[]): Place {
  const input = from === '-' ? null : statSync(from, { throwIfNoEntry: false });
  if (input === undefined) return wrong(`There is no file or folder ${from}.`);
  if (input?.isDirectory() === true) return folderFor(from, to, force);
  if (input !== null && !input.isFile()) return wrong(`${from} is neither a file nor a folder.`);
  if (to === '-') return { kind: 'pipe' };
  const target = statSync(to, { throwIfNoEntry: false });
  if (input !== null && target !== undefined && target.ino === input.ino && target.dev === input.dev)
    return wrong('The copy would replace what it is made from: name another file.');
  const fault = notWritable(to, others);
  if (fault !== null) return wrong(fault);
  const there = lstatSync(to, { throwIfNoEntry: false });
  return there !== undefined && !force ? wrong(`${to} is there already: --force replaces it.`) : { kind: 'file' };
}

function folderFor(from: string, to: string, force: boolean): Place {
  if (to === '-') return wrong(`${from} is a folder: its copy is a folder too.`);
  const [input, output] = [realpathSync(from), realOf(to)];
  if (isWithin(output, input) || isWithin(input, output))
    return wrong('The copy of a folder cannot stand inside of it, nor the other way round: name another folder.');
  const there = statSync(to, { throwIfNoEntry: false });
  if (there === undefined) return { kind: 'folder' };
  if (!there.isDirectory()) return wrong(`${to} is a file, and ${from} is a folder.`);
  return readdirSync(to).length > 0 && !force
    ? wrong(`${to} is there already and not empty: --force replaces what is in it.`)
    : { kind: 'folder' };
}

function wrong(says: string): Place {
  return { kind: 'wrong', says };
}

/** The real path of something that may not be there yet: its nearest folder that is, and the rest. */
export function realOf(path: string): string {
  const whole = resolve(path);
  if (lstatSync(whole, { throwIfNoEntry: false }) !== undefined) return realpathSync(whole);
  return dirname(whole) === whole ? whole : join(realOf(dirname(whole)), basename(whole));
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path));
}
