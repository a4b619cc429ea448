import type { Kysely } from 'kysely';
import type { Shelf } from '../../store/evidence-files.ts';
import type { Applied } from '../../store/migrations/plan.ts';
import type { Cell, Tables } from '../../store/tables.ts';
import type { Reads } from '../../store/types.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}
/** The cells of one row, in the order of the table's columns. */
export type CellRow = readonly Cell[];

/**
 * A whole database as it stood at one moment, whatever others write meanwhile. It is read over a connection of its own, so
 * that it works beside a running server, and writes nothing.
 */
export interface Picture {
  readonly engine: 'sqlite' | 'postgres';
  /** What operations read, of that moment. */
  readonly reads: Reads;
  readonly db: Kysely<Tables>;
  /** The steps of the schema that were taken. */
  steps(): Promise<readonly Applied[]>;
  /** Tables with rows of ours, those that others point to first; without what an engine keeps beside them. */
  tables(): Promise<readonly Table[]>;
  /** All rows of a table, some at a time. */
  rows(table: Table): AsyncIterable<readonly CellRow[]>;
  /** A sealed file by its name; null where it is gone. */
  sealed(shelf: Shelf, name: string): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** Where an installation keeps its rows. */
export interface Place {
  readonly dir: string;
  /** Null: the embedded database in the data folder. */
  readonly databaseUrl: string | null;
}

/** Rows that are handed over together, at most. */
export const ROWS_TOGETHER = 500;

/** Only the engine in use is loaded. */
export async function openPicture({ dir, databaseUrl }: Place): Promise<Picture> {
  if (databaseUrl === null) return (await import('./sqlite.ts')).pictureOfFile(dir);
  return await (await import('./postgres.ts')).pictureOfDatabase(databaseUrl);
}
