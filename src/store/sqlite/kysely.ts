import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import type { Tables } from '../tables.ts';
import { cells, type Row } from '../write.ts';
import type { ReadThreads } from './read-threads.ts';

/** Words statements for SQLite; cannot run them. */
export function sqliteWording(): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: sqliteDialect(new DummyDriver()) });
}

/** Runs what Kysely words on the readers. */
export function sqliteReading(readers: ReadThreads): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: sqliteDialect(new ReadDriver(readers)) });
}

function sqliteDialect(driver: Driver): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class ReadDriver extends DummyDriver {
  readonly #connection: DatabaseConnection;

  constructor(readers: ReadThreads) {
    super();
    this.#connection = {
      async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
        return { rows: asKyselyRows<R>(await readers.rows(sql, cells(parameters))) };
      },
      streamQuery: () => {
        throw new Error('Rows are read whole, never streamed.');
      },
    };
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
}

/** Kysely infers `R` from `Tables` and from the statement that it worded itself; nobody can know better here. */
function asKyselyRows<R>(rows: readonly Row[]): R[] {
  return rows as unknown as R[];
}
