import { byteJob } from './bytes/byte-job.ts';
import { joined } from './bytes/blocks.ts';
import type { Proof } from './bytes/prove.ts';
import type { ByteReplacement } from './bytes/writer.ts';
import type { RedactOptions } from './redact.ts';
import type { ScanFinding } from './scan.ts';

export interface RedactedBytes {
  readonly safe: Uint8Array;
  /** What the scan found, also what stays; offsets are those in the bytes that were given. */
  readonly findings: readonly ScanFinding[];
  /** What was put where at first, in order; offsets are those in the bytes that were given. */
  readonly replaced: readonly ByteReplacement[];
  readonly proof: Proof;
}

/** Each round takes away what the one before brought to light: two tokens that had something between them. */
const MOST_ROUNDS = 8;

/**
 * Replaces every secret in some bytes by its placeholder, in the encoding in which they are written. Every byte outside
 * of what was replaced stays as it is: line ends, byte order marks, bytes that are no text. The copy is looked through
 * again, and the proof says what that has shown. Inputs too large for the memory, and several that belong together,
 * are one `byteJob`.
 */
export function redactBytes(bytes: Uint8Array, options: RedactOptions): RedactedBytes {
  const job = byteJob(options);
  let safe = bytes;
  let first: Omit<RedactedBytes, 'safe' | 'proof'> | null = null;
  for (let round = 1; ; round += 1) {
    const reader = job.reader();
    const findings = [...reader.push(safe), ...reader.end()];
    const writer = reader.writer();
    safe = joined([writer.push(safe), writer.end()]);
    const replaced = writer.replaced();
    first ??= { findings, replaced };
    if (replaced.length > 0 && round < MOST_ROUNDS) continue;
    const prover = job.prover();
    prover.push(safe);
    return { ...first, safe, proof: prover.end() };
  }
}
