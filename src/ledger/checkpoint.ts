import { fromBase64, toBase64 } from './base64.ts';
import { fromUtf8 } from './bytes.ts';
import type { TreeHead } from './merkle-verify.ts';
import { readNote } from './note.ts';
import type { Note } from './note.ts';
import { reading, Unreadable } from './refusal.ts';
import type { Read } from './refusal.ts';

/** C2SP tlog-checkpoint: which log, how many entries, which root. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

export interface SignedCheckpoint extends Checkpoint {
  readonly note: Note;
}

/** The note's text: origin, size and root, a line each. We write no extension lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

export function parseCheckpoint(bytes: Uint8Array): Read<SignedCheckpoint> {
  return reading(() => readCheckpoint(fromUtf8(bytes)));
}

export function readCheckpoint(whole: string): SignedCheckpoint {
  const note = readNote(whole);
  const [origin, size, root, ...rest] = note.text.split('\n');
  if (!origin || size === undefined || root === undefined) throw new Unreadable('checkpoint-malformed');
  // What is left is extension lines, none of them empty, and what follows the last newline.
  if (rest.at(-1) !== '' || rest.slice(0, -1).includes('')) throw new Unreadable('checkpoint-malformed');
  const hash = fromBase64(root);
  if (hash.length !== 32) throw new Unreadable('checkpoint-malformed');
  return { origin, size: readCount(size), root: hash, note };
}

/** ASCII decimal without leading zeroes, as large as a double counts exactly. */
export function readCount(text: string): number {
  const value = Number(text);
  if (!/^(?:0|[1-9][0-9]{0,15})$/u.test(text) || !Number.isSafeInteger(value))
    throw new Unreadable('checkpoint-malformed');
  return value;
}
