import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type WrappedPdfiumModule, init } from '@embedpdf/pdfium';

/** PDFium, and the memory that it shares with us. */
export type Pdfium = WrappedPdfiumModule;

/** What a call met that PDFium could not bear: the instance is gone, and so is all that it held. */
export type Trapped = { readonly kind: 'trapped' };

let instance: Promise<Pdfium> | null = null;

/**
 * Does some work with PDFium, which must give back what it takes. Where PDFium breaks down, the instance is thrown away
 * and the next work has another; also where a document has made its memory large, since that never shrinks.
 */
export async function withPdfium<T>(work: (pdfium: Pdfium) => T): Promise<T | Trapped> {
  instance ??= start();
  const pdfium = await instance;
  try {
    return work(pdfium);
  } catch (error) {
    instance = null;
    if (isTrap(error)) return { kind: 'trapped' };
    throw error;
  } finally {
    if (memoryOf(pdfium).length > MOST_KEPT) instance = null;
  }
}

const MOST_KEPT = 512 * 1024 * 1024;

async function start(): Promise<Pdfium> {
  const file = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const pdfium = await init({ wasmBinary: new Uint8Array(file).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** How WebAssembly tells of a trap, Emscripten of a program that ended itself, and we of memory that was not given. */
function isTrap(error: unknown): boolean {
  const names = ['RuntimeError', 'ExitStatus', 'NoMemory'];
  return typeof error === 'object' && error !== null && 'name' in error && names.includes(String(error.name));
}

class NoMemory extends Error {
  override readonly name = 'NoMemory';
}

/** Memory of PDFium for so long as `work` runs. */
export function withMemory<T>({ pdfium }: Pdfium, size: number, work: (address: number) => T): T {
  const address = pdfium.wasmExports.malloc(size);
  if (address === 0) throw new NoMemory('PDFium has no more memory.');
  try {
    return work(address);
  } finally {
    pdfium.wasmExports.free(address);
  }
}

/** The memory as it is now: it is another array after it has grown. The package's types leave out that it is there. */
export function memoryOf({ pdfium }: Pdfium): Uint8Array {
  const heap: unknown = Reflect.get(pdfium, 'HEAPU8');
  if (!(heap instanceof Uint8Array)) throw new Error('PDFium does not show its memory.');
  return heap;
}

/** Numbers that PDFium has written: 64 bits each, as coordinates, or 32. */
export function doublesAt(pdfium: Pdfium, address: number, count: number): Float64Array {
  const heap = memoryOf(pdfium);
  return new Float64Array(heap.buffer, heap.byteOffset + address, count);
}

/** Whole numbers of 32 bits. */
export function intsAt(pdfium: Pdfium, address: number, count: number): Int32Array {
  const heap = memoryOf(pdfium);
  return new Int32Array(heap.buffer, heap.byteOffset + address, count);
}

export function floatAt(pdfium: Pdfium, address: number): number {
  const heap = memoryOf(pdfium);
  return new DataView(heap.buffer, heap.byteOffset + address, 4).getFloat32(0, true);
}
