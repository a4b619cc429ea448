import type { ImportItem, SourceKind } from '../domain/identity/record.ts';

/** A file that can be read from its beginning as often as needed: in chunks, never as a whole. */
export interface ImportFile {
  readonly name: string;
  readonly size: number | null;
  open(): AsyncIterable<Uint8Array>;
}

/** Sources whose export is a file. What is asked of a running server is in `live/`. */
export type FileSource = Exclude<SourceKind, 'postgres'>;

/**
 * What the person who imports says beside the files: `environment` for every source; for a CSV file, a field's name with the
 * column that it is in (`name: 'Account'`); for deploy keys of GitHub, `repository`.
 */
export type ImportOptions = Readonly<Record<string, string>>;

/** Reads one vendor's exports. Gives items as it goes, so that memory stays flat; throws `NotThisFormat` where the file is something else. */
export interface Importer {
  readonly source: FileSource;
  /** What people call the export, and how they get it. */
  readonly reads: string;
  read(files: readonly ImportFile[], options: ImportOptions): AsyncIterable<ImportItem>;
}

/** The file as a whole cannot be read by this importer; `message` is a sentence for whoever chose it. */
export class NotThisFormat extends Error {}
