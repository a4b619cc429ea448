import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import type { Cell } from '../tables.ts';
import type { Row } from '../write.ts';

/**
 * Opens the file to write. `synchronous = full` makes every commit an fsync of the write-ahead log, and `secure_delete`
 * overwrites what is removed or replaced, since erased words must be gone.
 */
export function openToWrite(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  db.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma temp_store = memory',
  );
  return db;
}

export function openToRead(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  db.exec('pragma temp_store = memory');
  return db;
}

/** A statement for each table and number of rows that groups have, and those of the reads. */
const MOST_PREPARED = 1000;

/** Prepares each text once, and forgets the one that was not used for the longest time. */
export function preparedOn(db: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.delete(sql);
    statements.set(sql, statement);
    if (statements.size > MOST_PREPARED) {
      const oldest = statements.keys().next();
      if (oldest.done !== true) statements.delete(oldest.value);
    }
    return statement;
  };
}

/** The rows as `node:sqlite` gives them: our tables hold no integer above 2^53, which it would throw at. */
export function rowsOf(statement: StatementSync, parameters: readonly Cell[]): readonly Row[] {
  return statement.all(...parameters).map((row) => {
    const plain: Record<string, Cell> = {};
    for (const [name, value] of Object.entries(row)) {
      if (typeof value === 'bigint') throw new RangeError(`The column ${name} holds more than 2^53.`);
      plain[name] = value;
    }
    return plain;
  });
}
