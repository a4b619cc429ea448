/**
 * The memory of the program where it runs as plain TypeScript. `assembly/memory.ts` stands in its place where the same
 * program is compiled to WebAssembly. Places are offsets in bytes.
 */
let bytes = new Uint8Array();
let words = new Int32Array();

/** Gives the program the memory that it works on. */
export function useMemory(buffer: ArrayBuffer): void {
  bytes = new Uint8Array(buffer);
  words = new Int32Array(buffer);
}

export function byteAt(at: number): number {
  return bytes[at] ?? 0;
}

/** Four bytes as they stand, the first one lowest; `at` need not be aligned. */
export function fourAt(at: number): number {
  return byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
}

export function wordAt(at: number): number {
  return words[at >> 2] ?? 0;
}

export function putWord(at: number, word: number): void {
  words[at >> 2] = word;
}

/** The low 32 bits of a product. */
export function product(a: number, b: number): number {
  return Math.imul(a, b);
}
