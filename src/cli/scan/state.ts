import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { reasonOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { printable } from './printable.ts';
import type { Row } from './row.ts';
import type { MetFile } from './walk.ts';

/** What is known of a file from an earlier run. */
export interface Remembered {
  readonly rows: readonly Row[];
  readonly outcome: Outcome;
}

/** A scan that can be broken off and taken up again. */
export interface State {
  /** Null where the file was not scanned yet or has changed since, by its size or time. */
  recall(file: MetFile): Remembered | null;
  remember(file: MetFile, what: Remembered): void;
}

/**
 * Opens the state of a scan, a file of JSON lines that holds findings but no value. `asked` is everything that
 * decides what is found; a sentence where the file was begun for something else.
 */
export function openState(path: string, asked: Readonly<Record<string, unknown>>): State | string {
  try {
    return opened(path, JSON.stringify({ throughline: 'scan-state-2', ...asked }));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      return `${printable(path)} cannot keep the state of the scan: ${reasonOf(error)}.`;
    throw error;
  }
}

function opened(path: string, first: string): State | string {
  if (!existsSync(path)) writeFileSync(path, `${first}\n`, { mode: 0o600 });
  const [begun, ...lines] = readFileSync(path, 'utf8').split('\n');
  if (begun !== first)
    return `${path} was begun with other detectors or options. Remove it to begin anew, or name another file.`;
  // the last line may be cut where the run was broken off
  if (lines.at(-1) !== '') appendFileSync(path, '\n');
  const known = new Map(lines.flatMap(entryIn));
  return {
    recall: (file) => known.get(keyOf(file)) ?? null,
    remember: (file, what) => appendFileSync(path, `${JSON.stringify([keyOf(file), what])}\n`),
  };
}

/** A digest, since the name of a file may hold a credential. */
function keyOf({ path, size, modified }: MetFile): string {
  return createHash('sha256')
    .update(JSON.stringify([path, size, modified]))
    .digest('hex');
}

function entryIn(line: string): [string, Remembered][] {
  try {
    return line === '' ? [] : [ours(JSON.parse(line))];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** A line behind a first line that is ours was written by `remember`. */
function ours(line: unknown): [string, Remembered] {
  return line as [string, Remembered];
}
