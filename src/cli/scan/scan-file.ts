import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { inputScan } from './input-scan.ts';
import { nameOf } from './name.ts';
import { unreadable } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { hintOf } from './row-of.ts';
import type { Row, TextRow } from './row.ts';
import type { Selection } from './selection.ts';

/** How much is read at once, in bytes. */
const PIECE = 256 * 1024;

/** Who listens to the scan of a file while it goes on. */
export interface Listener {
  rows(rows: readonly Row[]): void;
  /** So many more bytes were read. */
  read(bytes: number): void;
}

/** Scans one file, its name included. Memory does not grow with the size of a text. */
export async function scanFile(path: string, selection: Selection, listener: Listener): Promise<Outcome> {
  const { shown } = nameOf(path);
  const named = rowsOfName(path, selection);
  if (named.length > 0) listener.rows(named);
  let file: number | undefined;
  try {
    // not waiting for a writer, should it be a pipe
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!fstatSync(file).isFile()) return { kind: 'skipped', why: 'special' };
    return await scanOpen(file, shown, selection, listener);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return unreadable(shown, error);
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

async function scanOpen(file: number, shown: string, selection: Selection, listener: Listener): Promise<Outcome> {
  const scan = inputScan(shown, selection);
  while (!scan.isOver) {
    const piece = new Uint8Array(PIECE);
    const length = readSync(file, piece);
    if (length === 0) break;
    tell(scan.push(piece.subarray(0, length)), listener);
    listener.read(length);
  }
  const ended = scan.end();
  const { rows, outcome } = ended.kind === 'document' ? await ended.open() : ended;
  tell(rows, listener);
  return outcome;
}

function tell(rows: readonly Row[], listener: Listener): void {
  if (rows.length > 0) listener.rows(rows);
}

/** A credential in the path itself: it is as readable as one in the file, to whoever lists the folder. */
export function rowsOfName(path: string, { classes, minConfidence }: Selection): TextRow[] {
  const { shown, secrets } = nameOf(path);
  if (!classes.includes('secret')) return [];
  return secrets
    .filter(({ confidence }) => confidence >= minConfidence)
    .map((finding) => ({
      path: shown,
      line: 1,
      column: 1,
      start: 0,
      end: 0,
      byteStart: 0,
      byteEnd: 0,
      class: 'secret',
      detector: finding.detector,
      kind: finding.kind,
      confidence: finding.confidence,
      why: finding.why,
      place: 'name of the file',
      hint: hintOf(finding),
      fingerprint: null,
      value: null,
    }));
}
