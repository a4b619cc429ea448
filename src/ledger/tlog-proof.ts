import { fromBase64, toBase64 } from './base64.ts';
import { fromUtf8 } from './bytes.ts';
import { readCheckpoint, readCount } from './checkpoint.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import { reading, Unreadable, within } from './refusal.ts';
import type { Read } from './refusal.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^63 entries is 63 high. */
const MOST_HASHES = 63;

/** C2SP tlog-proof: one entry's place in the log, with the checkpoint that it is proven under. */
export interface TlogProof {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly checkpoint: SignedCheckpoint;
  /** The checkpoint as it stands in the file. */
  readonly checkpointText: string;
}

/** Writes the file. `checkpointNote` is the signed note, verbatim. */
export function formatTlogProof(index: number, path: readonly Uint8Array[], checkpointNote: string): string {
  return [HEADER, `index ${index}`, ...path.map(toBase64), '', checkpointNote].join('\n');
}

/** Reads the file. An `extra` line, which nobody signs, is refused: we write none. */
export function parseTlogProof(bytes: Uint8Array): Read<TlogProof> {
  return reading(() => readTlogProof(fromUtf8(bytes)));
}

export function readTlogProof(whole: string): TlogProof {
  const split = whole.indexOf('\n\n');
  const [header, index, ...hashes] = whole.slice(0, split < 0 ? 0 : split).split('\n');
  if (header !== HEADER || !index?.startsWith('index ') || hashes.length > MOST_HASHES)
    throw new Unreadable('proof-malformed');
  const path = hashes.map((line) => fromBase64(line, 'hash'));
  if (path.some((hash) => hash.length !== 32)) throw new Unreadable('proof-malformed');
  const checkpointText = whole.slice(split + 2);
  return {
    index: within('index', () => readCount(index.slice('index '.length))),
    path,
    checkpoint: within('checkpoint', () => readCheckpoint(checkpointText)),
    checkpointText,
  };
}
