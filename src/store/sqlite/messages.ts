import type { Cell } from '../tables.ts';
import type { Conflict, Row, Write } from '../write.ts';

/** What the writer's thread is asked; `id` comes back with the answer. */
export type Job = { readonly id: number } & (
  | { readonly do: 'write'; readonly writes: readonly Write[] }
  | { readonly do: 'scrub' }
  | { readonly do: 'close' }
);

export type Answered =
  | { readonly is: 'done'; readonly rows: readonly (readonly Row[])[] }
  | { readonly is: 'conflict'; readonly conflict: Conflict }
  | { readonly is: 'scrubbed'; readonly residual: readonly string[] }
  | { readonly is: 'closed' }
  | { readonly is: 'failed'; readonly message: string };

export type Answer = { readonly id: number } & Answered;

/** The writer says that it has opened, answers, or that the disk has failed under it and nothing can be written any more. */
export type FromWriter =
  | { readonly say: 'ready' }
  | { readonly say: 'answers'; readonly answers: readonly Answer[] }
  | { readonly say: 'fatal'; readonly message: string };

export interface Question {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly Cell[];
}

export type FromReader =
  | { readonly say: 'ready' }
  | { readonly say: 'rows'; readonly id: number; readonly rows: readonly Row[] }
  | { readonly say: 'failed'; readonly id: number; readonly message: string };

/** How many pages of 4 KiB the file may grow to; unlimited without it. Lets a test meet a full disk. */
export interface WriterOptions {
  readonly file: string;
  readonly maxPages?: number;
}
