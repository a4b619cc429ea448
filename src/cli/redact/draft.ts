import { newFile } from '../new-file.ts';
import { fileSource, memorySource } from './source.ts';
import type { Source } from './source.ts';

/** A copy that nobody has seen yet. */
export interface Draft {
  write(piece: Uint8Array): void;
  /** Says that all was written. */
  close(): void;
  /** What was written, once it is closed. */
  readonly source: Source;
  /** Lets it appear. */
  finish(): void;
  discard(): void;
}

/** A file that appears as `path`; with `keep`, only where nothing stands there. */
export function fileDraft(path: string, keep: boolean): Draft {
  const file = newFile(path);
  return {
    write: (piece) => file.write(piece),
    close: () => file.close(),
    source: fileSource(file.temporary),
    finish: () => file.finish({ keep }),
    discard: () => file.discard(),
  };
}

/** A copy that is held in memory and then given to `out`. */
export function memoryDraft(out: (piece: Uint8Array) => void): Draft {
  let pieces: Uint8Array[] = [];
  return {
    write: (piece) => void pieces.push(piece),
    close: () => undefined,
    source: () => memorySource(pieces)(),
    finish: () => pieces.forEach(out),
    discard() {
      pieces = [];
    },
  };
}
