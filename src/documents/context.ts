import type { Examined, Opening } from './document.ts';
import type { Budget } from './limits.ts';

/** What becomes of programs in a document: left out of the copy, or the document is refused. */
export type Macros = 'drop' | 'refuse';

/** What a reader is told beside the bytes. */
export interface Context {
  /** As somebody named it; only a hint to its kind. */
  readonly name: string;
  /** 0 for the file itself, 1 for what lies in it. */
  readonly depth: number;
  /** Shared by a file and everything in it. */
  readonly budget: Budget;
  readonly macros: Macros;
  /** Whether a copy may lack what cannot be read; what is left out is told of. */
  readonly leaveOut: boolean;
  /** Opens what lies in a document, one deeper. */
  open(bytes: Uint8Array, name: string): Promise<Opening>;
  /** Examines what lies in a document. */
  examine(bytes: Uint8Array, name: string): Promise<Examined>;
}

/** One kind of document. `open` and `examine` share no code that finds text. */
export interface Format {
  open(bytes: Uint8Array, context: Context): Promise<Opening>;
  examine(bytes: Uint8Array, context: Context): Promise<Examined>;
}
