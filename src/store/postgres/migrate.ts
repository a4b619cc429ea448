import type { Pool, PoolClient } from 'pg';
import { STAGE_MOVES } from '../../domain/case/transitions.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { POSTGRES, type Migration } from '../migrations/migration.ts';
import { MIGRATION_TABLE, plan, type Applied } from '../migrations/plan.ts';
import { LOCKS } from './locks.ts';

/** Brings the database to this version's schema in one transaction; several nodes that start at once take turns. `known` is every step there is, but for copies of older versions. */
export async function migrateDatabase(pool: Pool, known: readonly Migration[] = MIGRATIONS): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1, $2)', [...LOCKS.migrate]);
    await client.query(MIGRATION_TABLE);
    for (const step of plan(POSTGRES, await appliedSteps(client), known)) {
      for (const statement of step.statements) await client.query(statement);
      await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
        step.number,
        step.name,
        step.checksum,
      ]);
    }
    await fillStageMoves(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function appliedSteps(client: PoolClient): Promise<readonly Applied[]> {
  return (await client.query<Applied>('select number, name, checksum from schema_migration order by number')).rows;
}

/** The transition table is the source; what the database allows follows it at every start. */
async function fillStageMoves(client: PoolClient): Promise<void> {
  const [from, to] = [STAGE_MOVES.map((move) => move[0]), STAGE_MOVES.map((move) => move[1])];
  await client.query('delete from stage_move');
  await client.query('insert into stage_move (from_stage, to_stage) select * from unnest($1::text[], $2::text[])', [
    from,
    to,
  ]);
}
