import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import { nameOf } from './name.ts';
import { cannotRead, unreadable } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** One file to scan, or what was met instead. */
export type Met = MetFile | (Outcome & { readonly path: string });

export interface MetFile {
  readonly kind: 'file';
  readonly path: string;
  /** Bytes, and milliseconds since 1970, when the folder was read; zero where nobody knows. */
  readonly size: number;
  readonly modified: number;
}

/**
 * All files in and below some paths, in a stable order: as given, and inside a folder by name. A symbolic link is
 * followed where it was given itself, and otherwise not, so that nothing outside of a folder is read and none is
 * walked twice. `.git` and `node_modules` are passed over below a folder: what is in them came from elsewhere.
 */
export function* walk(paths: readonly string[]): Generator<Met> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') yield { kind: 'file', path, size: 0, modified: 0 };
    else yield* given(path, seen);
  }
}

function* given(path: string, seen: Set<string>): Generator<Met> {
  try {
    const is = statSync(path);
    if (is.isDirectory()) yield* folder(path, seen);
    else if (is.isFile()) yield* once(path, seen);
    else yield { ...cannotRead(nameOf(path).shown, SPECIAL), path };
  } catch (error) {
    yield { ...failed(path, error), path };
  }
}

/** What is named itself must not be passed over in silence. */
const SPECIAL = 'is a pipe, a socket or a device: give its content on standard input, with - for the path';

function* folder(path: string, seen: Set<string>): Generator<Met> {
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    yield { ...failed(path, error), path };
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = path === '.' ? entry.name : join(path, entry.name);
    if (entry.isSymbolicLink()) yield { kind: 'skipped', why: 'link', path: below };
    else if (entry.isDirectory() && (entry.name === '.git' || entry.name === 'node_modules'))
      yield { kind: 'skipped', why: 'folder', path: below };
    else if (entry.isDirectory()) yield* folder(below, seen);
    else if (entry.isFile()) yield* once(below, seen);
    else yield { kind: 'skipped', why: 'special', path: below };
  }
}

/** A file that two of the given paths lead to is scanned once. */
function* once(path: string, seen: Set<string>): Generator<Met> {
  const whole = resolve(path);
  if (seen.has(whole)) return;
  seen.add(whole);
  try {
    const { size, mtimeMs } = statSync(path);
    yield { kind: 'file', path, size, modified: mtimeMs };
  } catch (error) {
    yield { ...failed(path, error), path };
  }
}

function failed(path: string, error: unknown): Outcome {
  if (error instanceof Error && 'syscall' in error) return unreadable(nameOf(path).shown, error);
  throw error;
}
