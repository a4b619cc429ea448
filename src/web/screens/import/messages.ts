import type { Batch } from '../../../inventory/batches.ts';
import type { FileSource } from '../../../inventory/importer.ts';

/** What the page asks its worker to do. `go-on` answers each batch: until then the worker reads no further than one more. */
export type Ask =
  | {
      readonly is: 'read';
      readonly source: FileSource;
      readonly files: readonly File[];
      readonly options: Readonly<Record<string, string>>;
    }
  | { readonly is: 'go-on' }
  | { readonly is: 'sample'; readonly file: File };

/** How far the file is that is being read now; an importer may read one more than once. */
export interface FileProgress {
  readonly name: string;
  /** Bytes. */
  readonly at: number;
  readonly size: number;
}

/** The head of a table and its first rows, to choose the columns by. */
export interface Sample {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the worker says. */
export type Told =
  | { readonly is: 'batch'; readonly batch: Batch; readonly file: FileProgress | null }
  | { readonly is: 'done' }
  | { readonly is: 'sample'; readonly sample: Sample }
  /** The file is something else; the sentence is the importer's. */
  | { readonly is: 'not-this-format'; readonly says: string }
  /** A defect of ours, or a file that cannot be read from the disk any more. */
  | { readonly is: 'broken' };
