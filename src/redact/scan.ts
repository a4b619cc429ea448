import { type Decoded, decode } from './pass/decode.ts';
import { find } from './find.ts';
import type { Finding } from './finding.ts';

/** A finding in bytes. `start` and `end` are UTF-16 units of the whole text, with a byte order mark counted as one. */
export interface ScanFinding extends Finding {
  /** Offsets in the bytes of the whole input, end exclusive. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** What stands there. In memory only: never stored, logged or printed. */
  readonly value: string;
}

/** Scans an input that arrives in pieces. */
export interface ByteScanner {
  /** Takes the next piece and returns the findings that nothing further on can change, in their order. */
  push(chunk: Uint8Array): ScanFinding[];
  /** Says that nothing more comes, and returns the rest. */
  end(): ScanFinding[];
}

/**
 * Everything that `find` finds in the text of some bytes: UTF-16 where they begin with its byte order mark, UTF-8
 * otherwise. A byte that belongs to no UTF-8 sequence is read as windows-1252, so that no byte is lost.
 */
export function scanBytes(bytes: Uint8Array): ScanFinding[] {
  return inBytes(decode(bytes));
}

/** The same for an input that arrives in pieces, cut anywhere. */
export function byteScanner(): ByteScanner {
  let pieces: Uint8Array[] = [];
  return {
    push(chunk) {
      pieces.push(chunk.slice());
      return [];
    },
    end() {
      const found = scanBytes(joined(pieces));
      pieces = [];
      return found;
    },
  };
}

function inBytes({ text, byteOffsets }: Decoded): ScanFinding[] {
  const findings = find(text);
  const offsets = byteOffsets(findings.flatMap(({ start, end }) => [start, end]));
  return findings.map((finding, i) => ({
    ...finding,
    byteStart: offsets[i * 2] ?? 0,
    byteEnd: offsets[i * 2 + 1] ?? 0,
    value: text.slice(finding.start, finding.end),
  }));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
