import { type Wanted, fillTables } from './fill.ts';
import { twin } from './twin.ts';
import { compiled } from './compiled.ts';

/**
 * The part that sees every byte. Its memory holds tables, what it found and, from `INPUT` on, the input; layout.ts says
 * where. Places are offsets in that memory.
 */
export interface Program {
  /** The memory as it is now: a new one after `reserve`. */
  readonly memory: ArrayBuffer;
  /** Makes room for so many bytes of input, keeping what is there. */
  reserve(bytes: number): void;
  findAnchors(from: number, to: number): number;
  stoppedAt(): number;
  findRuns(from: number, to: number): number;
  runsStoppedAt(): number;
  countUnits(from: number, to: number): number;
}

/** A program with its tables filled: WebAssembly where that and its SIMD are there, else the twin in TypeScript. */
export function startProgram(anchors: readonly Wanted[], engine: 'compiled' | 'twin' | 'either' = 'either'): Program {
  const program = (engine === 'twin' ? null : compiled()) ?? twin();
  if (engine === 'compiled' && program.kind !== 'compiled') throw new Error('There is no WebAssembly with SIMD here.');
  fillTables(program.memory, anchors);
  return program;
}
