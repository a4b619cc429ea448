import type { Shelf } from '../../store/evidence-files.ts';
import type { CellRow, Place, Table } from '../picture/picture.ts';

/** An empty database that rows are put into, past the verbs: they were decided when they were written first. */
export interface Sink {
  readonly engine: 'sqlite' | 'postgres';
  /** In the transaction that is open. */
  insert(table: Table, rows: readonly CellRow[]): Promise<void>;
  /** Durable when it returns; outside the transaction. */
  putFile(shelf: Shelf, sealed: Uint8Array): Promise<string>;
  /** Makes what was inserted durable, all or none, and begins the next transaction. */
  commit(): Promise<void>;
  /** Takes the steps of the schema that are left, then begins the next transaction. */
  migrate(): Promise<void>;
  /**
   * Makes it ready for verbs: numbers go on after the highest, and a case moves only as the rules say. Nothing may be inserted
   * after it.
   */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Makes the schema with these steps, and what the steps themselves put into it is taken out again. */
export async function makeSink(place: Place, steps: readonly number[]): Promise<Sink> {
  if (place.databaseUrl === null) return (await import('./sqlite-sink.ts')).fileSink(place.dir, steps);
  return await (await import('./postgres-sink.ts')).databaseSink(place.databaseUrl, steps);
}

/** Goes on with one. */
export async function openSink(place: Place): Promise<Sink> {
  if (place.databaseUrl === null) return (await import('./sqlite-sink.ts')).fileSink(place.dir, null);
  return await (await import('./postgres-sink.ts')).databaseSink(place.databaseUrl, null);
}
