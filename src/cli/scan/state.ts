import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import type { Remembered } from './in-order.ts';
import { reasonOf } from './outcome.ts';
import { printable } from './printable.ts';
import { linesIn, readPart } from './state-lines.ts';
import type { Part } from './state-lines.ts';
import { newTieKey } from './stock/tie.ts';
import type { MetFile } from './walk.ts';

/** A scan that can be broken off and taken up again. */
export interface State {
  /** With this the values of the whole scan are compared, however often it is taken up again. */
  readonly tieKey: Uint8Array;
  /** False where the file was not scanned yet or has changed since, by its size or time. */
  knows(file: MetFile): boolean;
  /** Of a file that is known. */
  recall(file: MetFile): Remembered;
  /** The file is about to be read; a run that is ended meanwhile was perhaps ended by it. */
  begin(file: MetFile): void;
  /** It was read to its end, though nothing of it is remembered. */
  end(file: MetFile): void;
  /** The last three runs that read it were ended while they did. */
  isFatal(file: MetFile): boolean;
  /** On the disk when this returns. */
  remember(file: MetFile, what: Remembered): void;
}

/**
 * Opens the state of a scan, a file of JSON lines that holds findings but no value. `asked` is everything that
 * decides what is found; a sentence where the file was begun for something else. Memory does not grow with what was found:
 * a file's line is read when it is asked for.
 */
export function openState(path: string, asked: Readonly<Record<string, unknown>>): State | string {
  try {
    return opened(path, JSON.stringify({ throughline: 'scan-state-3', ...asked }));
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      return `${printable(path)} cannot keep the state of the scan: ${reasonOf(error)}.`;
    throw error;
  }
}

function opened(path: string, first: string): State | string {
  if (isNothing(path, first)) {
    const key = Buffer.from(newTieKey()).toString('hex');
    writeFileSync(path, `${first}\n${JSON.stringify(['key', key])}\n`, { mode: 0o600 });
  }
  const file = openSync(path, 'a+');
  const known = new Map<string, Part>();
  const begun = new Map<string, number>();
  let tieKey: Uint8Array | null = null;
  let at = 0;
  for (const { text, part } of linesIn(file)) {
    if (part.at === 0 && text !== first) {
      closeSync(file);
      return `${path} was begun with other detectors or options. Remove it to begin anew, or name another file.`;
    }
    const [name, what] = entryIn(text) ?? [];
    if (name === 'key' && typeof what === 'string') tieKey ??= new Uint8Array(Buffer.from(what, 'hex'));
    else if (name === 'begun' && typeof what === 'string') begun.set(what, (begun.get(what) ?? 0) + 1);
    else if (name === 'ended' && typeof what === 'string') begun.delete(what);
    else if (name !== undefined) known.set(name, part);
    at = part.at + part.length;
  }
  if (tieKey === null) throw new Error('The state of the scan has no key.');
  // the last line may be cut where the run was broken off
  if (at < fstatSync(file).size) append(file, '\n');
  const partOf = (one: MetFile): Part | undefined => known.get(keyOf(one));
  return {
    tieKey,
    knows: (one) => partOf(one) !== undefined,
    recall(one) {
      const part = partOf(one);
      const entry = part === undefined ? null : entryIn(readPart(file, part));
      if (entry?.[0] !== keyOf(one)) throw new Error('Something else writes into the state of this scan.');
      return ours(entry[1]);
    },
    begin: (one) => void append(file, `${JSON.stringify(['begun', keyOf(one)])}\n`),
    end: (one) => void append(file, `${JSON.stringify(['ended', keyOf(one)])}\n`),
    isFatal: (one) => (begun.get(keyOf(one)) ?? 0) >= MOST_ENDS,
    remember(one, what) {
      known.set(keyOf(one), append(file, `${JSON.stringify([keyOf(one), what])}\n`));
    },
  };
}

/** So many runs may end while a file is read. */
const MOST_ENDS = 3;

/** No file, or one of ours of which not even the beginning was written. */
function isNothing(path: string, first: string): boolean {
  if (!existsSync(path)) return true;
  if (statSync(path).size > first.length + LONGEST_KEY) return false;
  const [begun = '', key, ...more] = readFileSync(path, 'utf8').split('\n');
  return more.length === 0 && (key === undefined ? first.startsWith(begun) : begun === first);
}

/** More than the line of the key has, in bytes. */
const LONGEST_KEY = 100;

function append(file: number, text: string): Part {
  const bytes = Buffer.from(text);
  const { size: at } = fstatSync(file);
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
  return { at, length: bytes.length };
}

/** A digest, since the name of a file may hold a credential. */
function keyOf({ path, size, modified }: MetFile): string {
  return createHash('sha256')
    .update(JSON.stringify([path, size, modified]))
    .digest('hex');
}

/** Null where the line is cut, or is the first. */
function entryIn(line: string): readonly [string, unknown] | null {
  try {
    const entry: unknown = JSON.parse(line);
    return Array.isArray(entry) && typeof entry[0] === 'string' ? [entry[0], entry[1]] : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A line behind a first line that is ours was written by `remember`. */
function ours(what: unknown): Remembered {
  return what as Remembered;
}
