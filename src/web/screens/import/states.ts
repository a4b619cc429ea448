import type { ImportView } from '../../../operations/inventory/views.ts';
import type { FileSource } from '../../../inventory/importer.ts';
import type { FileProgress } from './messages.ts';

/** What somebody chose to import. */
export interface Chosen {
  readonly source: FileSource;
  /** What the source is called here. */
  readonly name: string;
  readonly files: readonly File[];
  /** What the files do not say themselves. */
  readonly said: { readonly environment: string; readonly repository: string };
  /** The column of each field of a table; empty for anything else. */
  readonly columns: Readonly<Record<string, string>>;
}

/** How far it is. */
export interface Progress {
  readonly records: number;
  readonly unreadable: number;
  readonly file: FileProgress | null;
}

/** Why it ended without a preview: a sentence, and what to do next. */
export interface Ended {
  readonly message: string;
  readonly next: string;
}

/** How far one import is. Back at the choice after something went wrong, what was chosen is still there. */
export type ImportState =
  | { readonly is: 'choosing'; readonly ended: Ended | null; readonly before: Chosen | null }
  | { readonly is: 'reading'; readonly chosen: Chosen; readonly progress: Progress }
  | { readonly is: 'read'; readonly staged: ImportView }
  | { readonly is: 'applied'; readonly applied: ImportView };
