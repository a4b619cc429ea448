import type { Pool } from 'pg';
import { Unavailable } from '../../domain/kit/unavailable.ts';
import { isDone } from '../decode.ts';
import type { Row, Write } from '../write.ts';
import type { EveryByte } from '../place.ts';
import { sayingAway } from './away.ts';
import { isAway, NotPrimary } from './errors.ts';
import { everyRow } from './every-row.ts';
import { openPool } from './pool.ts';
import { transact } from './transaction.ts';

/** A PostgreSQL for somebody who brings their own statements. Every call throws `Unavailable` where the server does not answer. */
export interface Database {
  /** The rows that each of these statements returns: all are durable, or none is. Throws `Unavailable` where there is no space. */
  change(statements: readonly Pick<Write, 'sql' | 'parameters' | 'returns'>[]): Promise<readonly (readonly Row[])[]>;
  /** One statement outside a transaction, such as `vacuum`. */
  run(statement: string): Promise<void>;
  /** Which database this is, however its address is written. */
  identity(): Promise<string>;
  /** Every row, of a vault. */
  readonly everyRow: EveryByte;
  close(): Promise<void>;
}

export type OpenedDatabase =
  | { readonly ok: true; readonly database: Database }
  | { readonly ok: false; readonly says: string };

/** Opens the PostgreSQL of an address; says why not where its settings cannot keep what is confirmed. */
export async function openDatabase(url: string, connections = 4): Promise<OpenedDatabase> {
  const pool = openPool(url, connections);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    if (error instanceof NotPrimary) return { ok: false, says: error.says };
    throw isAway(error) ? new Unavailable('database-away', error) : error;
  }
  return {
    ok: true,
    database: {
      ...sayingAway({
        async change(statements: readonly Pick<Write, 'sql' | 'parameters' | 'returns'>[]) {
          const outcome = await transact(pool, statements);
          if (!isDone(outcome)) throw new Unavailable('storage-full', null);
          return outcome.rows;
        },
        async run(statement: string) {
          await pool.query(statement);
        },
        identity: () => identityOf(pool),
      }),
      everyRow: everyRow(pool, 'keys'),
      close: () => pool.end(),
    },
  };
}

/**
 * The cluster's identifier and the database's number in it: the same for every address, name and standby of one database
 * (PostgreSQL manual, 9.27.7, `pg_control_system`).
 */
export async function identityOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ identity: string }>(
    `select (select system_identifier from pg_control_system()) || '/' || oid as identity
     from pg_database where datname = current_database()`,
  );
  return rows[0]?.identity ?? '';
}
