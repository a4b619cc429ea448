import { Kysely, PostgresDialect } from 'kysely';
import { escapeIdentifier } from 'pg';
import type { PoolClient } from 'pg';
import { openPool } from '../../store/postgres/pool.ts';
import { postgresTextsHold } from '../../store/postgres/search.ts';
import { readsOn } from '../../store/queries/reads.ts';
import type { Shelf } from '../../store/evidence-files.ts';
import type { Applied } from '../../store/migrations/plan.ts';
import type { Cell, Tables } from '../../store/tables.ts';
import { inOrder, OF_THE_SCHEMA } from './order.ts';
import { ROWS_TOGETHER } from './picture.ts';
import type { CellRow, Picture, Table } from './picture.ts';

/** The tables of a PostgreSQL, in one transaction that sees what was committed when it began. */
export async function pictureOfDatabase(url: string): Promise<Picture> {
  const pool = openPool(url, 1);
  try {
    const client = await pool.connect();
    await client.query('begin isolation level repeatable read read only');
    // the moment is that of the first statement
    await client.query('select 1');
    const db = readingOn(client);
    return {
      engine: 'postgres',
      db,
      reads: readsOn({ db, textsHold: postgresTextsHold }),
      steps: async () =>
        (await client.query<Applied>('select number, name, checksum from schema_migration order by number')).rows,
      tables: async () => await tablesOf(client),
      rows: (table) => rowsOf(client, table),
      sealed: (shelf, name) => sealedIn(client, shelf, name),
      async close() {
        client.release(true);
        await pool.end();
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function sealedIn(client: PoolClient, shelf: Shelf, name: string): Promise<Uint8Array | null> {
  const { rows } = await client.query<{ body: Buffer }>(
    'select body from sealed_file where shelf = $1 and name = $2 order by part',
    [shelf, name],
  );
  return rows.length === 0 ? null : new Uint8Array(Buffer.concat(rows.map(({ body }) => body)));
}

/** Kysely on the one connection of the transaction: it is never given back in between. */
function readingOn(client: PoolClient): Kysely<Tables> {
  const lent = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => lent, end: async () => undefined, options: {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Columns that PostgreSQL fills by itself, and the transaction that a row waits for, mean nothing elsewhere. */
async function tablesOf(client: PoolClient): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
     group by c.relname`,
  );
  const columns = new Map(rows.map((row) => [row.name, row.columns]));
  const names = [...columns.keys()].filter((name) => !OF_THE_SCHEMA.includes(name));
  return inOrder(names).map((name) => ({ name, columns: columns.get(name) ?? [] }));
}

async function* rowsOf(client: PoolClient, { name, columns }: Table): AsyncGenerator<readonly CellRow[]> {
  const list = columns.map(escapeIdentifier).join(', ');
  await client.query(`declare picture no scroll cursor for select ${list} from ${escapeIdentifier(name)}`);
  for (;;) {
    const { rows } = await client.query<Cell[]>({ text: `fetch ${ROWS_TOGETHER} from picture`, rowMode: 'array' });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close picture');
}
