import { fromBase64 } from '../encodings.ts';
import type { Program } from './program.ts';
import { INPUT, PADDING } from './program/layout.ts';
import { WASM } from './wasm.ts';

/** What the compiled program exports: program/main.ts and its memory. */
interface Exports extends Omit<Program, 'memory' | 'reserve'> {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
}

/** The part of WebAssembly's interface that is used (https://webassembly.github.io/spec/js-api/). */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

const PAGE = 0x10000;

/** The program as WebAssembly; null where there is none, or none with SIMD, or it may not be compiled at once. */
export function compiled(): (Program & { readonly kind: 'compiled' }) | null {
  const exports = instantiated();
  if (exports === null) return null;
  const { memory } = exports;
  return {
    kind: 'compiled',
    get memory() {
      return memory.buffer;
    },
    reserve(bytes) {
      const missing = INPUT + bytes + PADDING - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    },
    findAnchors: (from, to) => exports.findAnchors(from, to),
    stoppedAt: () => exports.stoppedAt(),
    findRuns: (from, to) => exports.findRuns(from, to),
    runsStoppedAt: () => exports.runsStoppedAt(),
    countUnits: (from, to) => exports.countUnits(from, to),
  };
}

function instantiated(): Exports | null {
  const api = webAssembly();
  const bytes = fromBase64(WASM);
  if (api === undefined || bytes === null) return null;
  try {
    return exportsOf(new api.Instance(new api.Module(bytes)));
  } catch (error) {
    // No SIMD, no code made at run time by policy, or no compiling at once on a page's main thread.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** A global of browsers and Node that not every set of types declares. */
function webAssembly(): WebAssemblyApi | undefined {
  return (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;
}

/** The module is ours: it is built from program/main.ts, whose exports these are. */
function exportsOf(instance: { readonly exports: unknown }): Exports {
  return instance.exports as Exports;
}
