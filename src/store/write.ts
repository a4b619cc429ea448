import type { Compilable } from 'kysely';
import type { Cell } from './tables.ts';
import type { Appended } from './types.ts';

export type Conflict = Extract<Appended, { done: false }>['conflict'];

/** One statement of a transaction, ready to be sent to a connection or to another thread. */
export interface Write {
  readonly sql: string;
  readonly parameters: readonly Cell[];
  /** How many rows it has to touch, and the conflict that another number means. */
  readonly touch?: { readonly rows: number; readonly otherwise: Conflict };
  /** The conflict that a row with the same unique value means; without it that is a defect. */
  readonly unique?: Conflict;
  /** Its rows are part of the answer. */
  readonly returns?: true;
}

export type Row = Readonly<Record<string, Cell>>;

/** What became of some statements that are written together. */
export type Outcome =
  /** They are durable; `rows` holds the rows of each statement that returns some, in order. */
  | { readonly is: 'done'; readonly rows: readonly (readonly Row[])[] }
  | { readonly is: 'conflict'; readonly conflict: Conflict }
  /** A defect in one of them; nothing was written. */
  | { readonly is: 'failed'; readonly error: unknown };

export function write(query: Compilable<unknown>, more: Omit<Write, 'sql' | 'parameters'> = {}): Write {
  const { sql, parameters } = query.compile();
  return { sql, parameters: cells(parameters), ...more };
}

/** Kysely gives parameters back as `unknown`; what goes into a statement here is checked to be something a column holds. */
export function cells(parameters: readonly unknown[]): readonly Cell[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array)
      return value;
    throw new TypeError(`A ${typeof value} cannot be stored in a column.`);
  });
}
