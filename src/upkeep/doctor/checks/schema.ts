import { STAGE_MOVES } from '../../../domain/case/transitions.ts';
import { MIGRATIONS } from '../../../store/migrations/all.ts';
import { openPool } from '../../../store/postgres/pool.ts';
import { compared } from '../manifest.ts';
import type { SchemaDifferences } from '../manifest.ts';
import { broken, lookAt, named, well } from '../looking.ts';
import type { Check, Looking } from '../looking.ts';
import { expectedOfSqlite, foundInFile } from '../schema-sqlite.ts';
import { expectedOfPostgres, foundInDatabase } from '../schema-postgres.ts';

/** Tables, columns, indexes and triggers are those that the migrations make, and a case may move only as the table of transitions says. */
export const checkSchema: Check = async (looking) => {
  const taken = await looking.picture.steps();
  if (taken.length < MIGRATIONS.length)
    return [
      lookAt(
        'schema',
        `The database has ${taken.length} of ${MIGRATIONS.length} steps of the schema.`,
        'Start the server once: it takes the others before it answers.',
      ),
    ];
  const { missing, changed, foreign } = await differences(looking);
  const moves = await looking.picture.db.selectFrom('stage_move').select(['from_stage', 'to_stage']).execute();
  const known = new Set(moves.map(({ from_stage: from, to_stage: to }) => `${from} ${to}`));
  const isMoved = known.size !== STAGE_MOVES.length || STAGE_MOVES.some(([from, to]) => !known.has(`${from} ${to}`));
  const lines = [
    ...(missing.length === 0
      ? []
      : [
          broken(
            'schema',
            `Missing from the database: ${named(missing)}.`,
            'Restore from a backup, or make again what was dropped.',
          ),
        ]),
    ...(changed.length === 0
      ? []
      : [
          broken(
            'schema',
            `Not as it was made: ${named(changed)}.`,
            'Somebody has changed the schema by hand. Restore from a backup.',
          ),
        ]),
    ...(isMoved
      ? [
          broken(
            'schema',
            'What stops accidents allows other moves of a case than the rules do.',
            'Start the server again: it fills that table at every start.',
          ),
        ]
      : []),
    ...(foreign.length === 0
      ? []
      : [lookAt('schema', `Not ours: ${named(foreign)}.`, 'Keep this database for Throughline alone.')]),
  ];
  return lines.length > 0
    ? lines
    : [well('schema', `All ${MIGRATIONS.length} steps are there, and everything they make.`)];
};

async function differences({ dir, databaseUrl }: Looking): Promise<SchemaDifferences> {
  if (databaseUrl === null) return compared(expectedOfSqlite(), foundInFile(dir));
  const pool = openPool(databaseUrl, 1);
  try {
    return compared(await expectedOfPostgres(pool), await foundInDatabase(pool));
  } finally {
    await pool.end();
  }
}
