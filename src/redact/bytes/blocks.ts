/** Takes bytes that arrive in pieces and hands them on in blocks that overlap. */
export interface Blocks {
  push(chunk: Uint8Array): void;
  end(): void;
}

/** Bytes that are gathered before they are looked at. */
const BLOCK = 1 << 20;

/**
 * Calls `look` with blocks of about 1 MiB, each of which begins with the last `overlap` bytes of the one before:
 * `old` says how many. What ends among those was in the block before.
 */
export function blocks(overlap: number, look: (block: Uint8Array, old: number) => void): Blocks {
  let held = new Uint8Array();
  let pieces: Uint8Array[] = [];
  let gathered = 0;
  const go = () => {
    const block = joined([held, ...pieces]);
    look(block, held.length);
    held = block.slice(Math.max(0, block.length - overlap));
    pieces = [];
    gathered = 0;
  };
  return {
    push(chunk) {
      pieces.push(chunk.slice());
      gathered += chunk.length;
      if (gathered >= BLOCK) go();
    },
    end: go,
  };
}

/** One after another. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
