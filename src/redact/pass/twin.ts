import { INPUT, PADDING } from './program/layout.ts';
import { findAnchors, stoppedAt } from './program/anchors.ts';
import { useMemory } from './program/memory.ts';
import { findRuns, runsStoppedAt } from './program/runs.ts';
import { countUnits } from './program/units.ts';
import type { Program } from './program.ts';

/** The program as plain TypeScript, the same source as is compiled. There is one memory for all of them at a time. */
export function twin(): Program & { readonly kind: 'twin' } {
  let memory = new ArrayBuffer(INPUT + PADDING);
  const onMine =
    <Args extends readonly number[]>(work: (...args: Args) => number) =>
    (...args: Args) => {
      useMemory(memory);
      return work(...args);
    };
  return {
    kind: 'twin',
    get memory() {
      return memory;
    },
    reserve(bytes) {
      const size = INPUT + bytes + PADDING;
      if (memory.byteLength >= size) return;
      const wider = new ArrayBuffer((size + 3) & ~3);
      new Uint8Array(wider).set(new Uint8Array(memory));
      memory = wider;
    },
    findAnchors: onMine(findAnchors),
    stoppedAt,
    findRuns: onMine(findRuns),
    runsStoppedAt,
    countUnits: onMine(countUnits),
  };
}
