import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import type { Pool, PoolClient } from 'pg';
import { POSTGRES } from '../../store/migrations/migration.ts';
import { plan } from '../../store/migrations/plan.ts';
import type { Manifest } from './manifest.ts';

/** What the migrations make: they are run in a schema of their own, in a transaction that is taken back. */
export async function expectedOfPostgres(pool: Pool): Promise<Manifest> {
  const client = await pool.connect();
  const schema = `throughline_doctor_${randomBytes(6).toString('hex')}`;
  try {
    await client.query('begin');
    await client.query(`create schema ${escapeIdentifier(schema)}`);
    await client.query(`set local search_path = ${escapeIdentifier(schema)}`);
    for (const step of plan(POSTGRES, [])) for (const statement of step.statements) await client.query(statement);
    return await manifestOf(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

export async function foundInDatabase(pool: Pool): Promise<Manifest> {
  const client = await pool.connect();
  try {
    return await manifestOf(client);
  } finally {
    client.release();
  }
}

/** Tables with their columns, indexes, triggers and what these run, of the current schema. The schema's name is left out of each. */
async function manifestOf(client: PoolClient): Promise<Manifest> {
  const { rows } = await client.query<{ name: string; made: string; own: string }>(
    `with ours as (select oid, relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'schema_migration')
     select 'table ' || o.relname || ' column ' || a.attname as name, current_schema()::text as own,
            format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull::text || ' ' || a.attidentity::text || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as made
       from ours o join pg_attribute a on a.attrelid = o.oid left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
      where a.attnum > 0 and not a.attisdropped
     union all
     select 'index ' || c.relname, current_schema()::text, pg_get_indexdef(i.indexrelid)
       from pg_index i join ours o on o.oid = i.indrelid join pg_class c on c.oid = i.indexrelid
     union all
     select 'constraint ' || k.conname || ' of ' || o.relname, current_schema()::text, pg_get_constraintdef(k.oid)
       from pg_constraint k join ours o on o.oid = k.conrelid
     union all
     select 'trigger ' || t.tgname, current_schema()::text, pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text || ' ' || p.prosrc
       from pg_trigger t join ours o on o.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal`,
  );
  return new Map(rows.map(({ name, made, own }) => [name, made.replaceAll(`${own}.`, '').replaceAll(/\s+/gu, ' ')]));
}
