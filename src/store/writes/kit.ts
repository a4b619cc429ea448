import { sql, type Compilable, type Insertable, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from '../tables.ts';
import type { StreamKind } from '../types.ts';
import { cells, write, type Write } from '../write.ts';

/** What is needed to word statements for one engine. */
export interface Kit {
  /** Compiles only: it has no connection. */
  readonly db: Kysely<Tables>;
  /** The number that people say, for a stream that is being made; `ahead` others of its kind are made by the same statement. */
  readonly nextNumber: (kind: StreamKind, ahead: number) => RawBuilder<number>;
  /** The text of statements that come in a few shapes, so that each shape is worded once. */
  readonly texts: Map<string, string>;
}

/** Far below the parameters that a statement may have: 32,766 on SQLite, 65,535 on PostgreSQL. */
const ROWS_AT_ONCE = 500;

/**
 * Inserts rows, worded once for each `name` and number of rows. The rows of one name must have the same columns in
 * the same order, which holds where one function makes them; the parameters are then simply their values.
 */
export function insertRows<T extends keyof Tables>(
  kit: Kit,
  name: string,
  rows: readonly Insertable<Tables[T]>[],
  word: (rows: readonly Insertable<Tables[T]>[]) => Compilable<unknown>,
  more: Omit<Write, 'sql' | 'parameters'> = {},
): readonly Write[] {
  const writes: Write[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    const shape = `${name}/${part.length}`;
    const text = kit.texts.get(shape);
    if (text === undefined) {
      const worded = write(word(part), more);
      kit.texts.set(shape, worded.sql);
      writes.push(worded);
    } else {
      writes.push({ sql: text, parameters: cells(part.flatMap((row) => Object.values(row))), ...more });
    }
  }
  return writes;
}

/** A statement that is written out, for what the builder has no words for. */
export function writeSql({ db }: Kit, raw: RawBuilder<unknown>, more: Omit<Write, 'sql' | 'parameters'> = {}): Write {
  return write({ compile: () => raw.compile(db) }, more);
}

/** A whole number among the columns of a `select`: PostgreSQL would take it for text there. */
export function whole(value: number): RawBuilder<number> {
  return sql<number>`cast(${value} as bigint)`;
}
