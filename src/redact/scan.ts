import type { Finding } from './finding.ts';
import { wideOrder } from './pass/decode.ts';
import type { Sighting } from './pass/found.ts';
import { Progress } from './pass/progress.ts';
import { Window } from './pass/window.ts';

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
  if (wideOrder(bytes) !== null) {
    const scanner = byteScanner();
    return [...scanner.push(bytes), ...scanner.end()];
  }
  const progress = new Progress();
  const found: ScanFinding[] = [];
  for (let isLast = false; !isLast;) {
    const from = progress.windowStart;
    const to = from + progress.windowLength;
    isLast = to >= bytes.length;
    for (const sighting of progress.go(bytes.subarray(from, to), isLast)) found.push(scanFinding(sighting));
  }
  return found;
}

/** The same for an input that arrives in pieces, cut anywhere. What is kept in memory does not grow with the input. */
export function byteScanner(): ByteScanner {
  let scanner: ByteScanner | null = null;
  let beginning: Uint8Array = new Uint8Array();
  return {
    push(chunk) {
      if (scanner !== null) return scanner.push(chunk);
      beginning = joined(beginning, chunk);
      if (beginning.length < 2) return [];
      scanner = scannerOf(beginning);
      return scanner.push(beginning);
    },
    end() {
      scanner ??= scannerOf(beginning);
      return [...(beginning.length < 2 ? scanner.push(beginning) : []), ...scanner.end()];
    },
  };
}

function scannerOf(beginning: Uint8Array): ByteScanner {
  const order = wideOrder(beginning);
  return order === null ? narrowScanner() : wideScanner(order);
}

function narrowScanner(): ByteScanner {
  const progress = new Progress();
  const window = new Window();
  return {
    push(chunk) {
      window.add(chunk);
      if (!progress.isEnough(window.bytes.length)) return [];
      const from = progress.windowStart;
      const settled = progress.go(window.bytes, false);
      window.dropBefore(progress.windowStart - from);
      return settled.map(scanFinding);
    },
    end: () => progress.go(window.bytes, true).map(scanFinding),
  };
}

/** UTF-16 is scanned as UTF-8; a unit is two bytes of the input. */
function wideScanner(order: 'utf-16le' | 'utf-16be'): ByteScanner {
  const decoder = new TextDecoder(order, { ignoreBOM: true });
  const encoder = new TextEncoder();
  const narrow = narrowScanner();
  const inInput = (found: ScanFinding[]) =>
    found.map((finding) => ({ ...finding, byteStart: finding.start * 2, byteEnd: finding.end * 2 }));
  return {
    push: (chunk) => inInput(narrow.push(encoder.encode(decoder.decode(chunk, { stream: true })))),
    end: () => inInput([...narrow.push(encoder.encode(decoder.decode())), ...narrow.end()]),
  };
}

function scanFinding({ finding, byteStart, byteEnd, value }: Sighting): ScanFinding {
  return { ...finding, byteStart, byteEnd, value };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
