import type { Outcome } from './outcome.ts';
import type { Row } from './row.ts';
import type { Selection } from './selection.ts';

/** A file of a job, by its place in the job's order. */
export interface Item {
  readonly index: number;
  readonly path: string;
  /** Bytes, as it was when the folder was read. */
  readonly size: number;
}

/** Who is told what becomes of the files of a job. */
export interface Audience {
  /** A file is about to be read. */
  begun?(index: number): void;
  rows(index: number, rows: readonly Row[]): void;
  read(bytes: number): void;
  done(index: number, outcome: Outcome): void;
}

/** What a worker thread is started with, and what it is sent: files to scan one after the other. */
export interface Start {
  readonly selection: Selection;
}
export type Batch = readonly Item[];

/** What a worker thread answers. */
export type Told =
  | { readonly kind: 'begun'; readonly index: number }
  | { readonly kind: 'rows'; readonly index: number; readonly rows: readonly Row[] }
  | { readonly kind: 'read'; readonly bytes: number }
  | { readonly kind: 'done'; readonly index: number; readonly outcome: Outcome };
