import { escapeIdentifier } from 'pg';
import type { PoolClient } from 'pg';
import { STAGES } from '../../domain/case/words.ts';
import { MIGRATIONS } from '../../store/migrations/all.ts';
import { migrateDatabase } from '../../store/postgres/migrate.ts';
import { openPool } from '../../store/postgres/pool.ts';
import { sealedFiles } from '../../store/postgres/sealed-files.ts';
import { checkSettings } from '../../store/postgres/settings.ts';
import { Cannot } from '../cannot.ts';
import { OF_THE_SCHEMA } from '../picture/order.ts';
import type { CellRow, Table } from '../picture/picture.ts';
import type { Sink } from './sink.ts';

/** Cells of one statement; a statement may have 65,535 parameters. */
const MOST_PARAMETERS = 30_000;

/** Tables that say that a copy is not whole yet. */
const OF_COPIES = ['unfinished_copy', 'move_progress'];

/** `steps` null goes on with what is there. */
export async function databaseSink(url: string, steps: readonly number[] | null): Promise<Sink> {
  const pool = openPool(url, 2);
  try {
    const judged = await checkSettings(pool);
    if (!judged.ok) throw new Cannot(judged.says);
    if (steps !== null)
      await migrateDatabase(
        pool,
        MIGRATIONS.filter(({ number }) => steps.includes(number)),
      );
    const client = await pool.connect();
    if (steps !== null) await emptied(client);
    await begin(client);
    return {
      engine: 'postgres',
      insert: (table, rows) => insertInto(client, table, rows),
      putFile: (shelf, sealed) => sealedFiles(pool, pool, shelf).put(sealed),
      async commit() {
        await numbersGoOn(client);
        await client.query('commit');
        await begin(client);
      },
      async migrate() {
        await client.query('commit');
        await migrateDatabase(pool);
        await begin(client);
      },
      async finish() {
        await numbersGoOn(client);
        await client.query('commit');
        await migrateDatabase(pool); // fills the moves again
      },
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

/** Each step of the schema may put rows of its own into it. */
export async function emptied(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'",
  );
  const names = rows
    .map(({ name }) => name)
    .filter((name) => !OF_THE_SCHEMA.includes(name) && !OF_COPIES.includes(name));
  await client.query(`truncate ${names.map(escapeIdentifier).join(', ')} restart identity`);
}

/** A case that is put in stands where it stood: while that lasts, every stage is one to begin with. */
export async function begin(client: PoolClient): Promise<void> {
  await client.query('begin');
  await client.query(
    "insert into stage_move (from_stage, to_stage) select 'none', unnest($1::text[]) on conflict do nothing",
    [[...STAGES]],
  );
}

export async function insertInto(
  client: PoolClient,
  { name, columns }: Table,
  rows: readonly CellRow[],
): Promise<void> {
  const list = columns.map(escapeIdentifier).join(', ');
  const together = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
  for (let from = 0; from < rows.length; from += together) {
    const part = rows.slice(from, from + together);
    const values = part.map(
      (_row, i) => `(${columns.map((_column, j) => `$${i * columns.length + j + 1}`).join(', ')})`,
    );
    await client.query(`insert into ${escapeIdentifier(name)} (${list}) values ${values.join(', ')}`, part.flat());
  }
}

/** Sequences know nothing of rows that came with their numbers. */
export async function numbersGoOn(client: PoolClient): Promise<void> {
  await client.query(
    `do $$ declare r record; highest bigint; begin
      for r in select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attidentity <> '' loop
        execute format('select coalesce(max(%I), 0) from %I', r.attname, r.relname) into highest;
        if highest > 0 then perform setval(pg_get_serial_sequence(quote_ident(r.relname), r.attname), highest); end if;
      end loop;
      for r in select kind, max(number) as highest from stream group by kind loop
        if to_regclass('stream_number_' || r.kind) is not null then perform setval(('stream_number_' || r.kind)::regclass, r.highest); end if;
      end loop;
    end $$`,
  );
}
