import { createHash } from 'node:crypto';
import { MIGRATIONS } from './all.ts';
import type { Dialect, Migration } from './migration.ts';

export interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

export interface Step extends Applied {
  readonly statements: readonly string[];
}

/** The table that remembers what was done; made before anything else. */
export const MIGRATION_TABLE =
  'create table if not exists schema_migration (number integer primary key, name text not null, checksum text not null)';

/**
 * What is still to be done. Throws, with the sentence for the administrator, where the database was made by a newer
 * version, or where an old step no longer says what it said when it was applied.
 */
export function plan(
  dialect: Dialect,
  applied: readonly Applied[],
  known: readonly Migration[] = MIGRATIONS,
): readonly Step[] {
  const steps = known.map((migration) => step(migration, dialect));
  for (const done of applied) {
    const same = steps.find(({ number }) => number === done.number);
    if (same === undefined) {
      throw new Error(
        `The database has schema step ${done.number} (${done.name}), which this version does not know. Start the newer version that made it.`,
      );
    }
    if (same.checksum !== done.checksum) {
      throw new Error(
        `Schema step ${done.number} (${done.name}) is not the one that this database was made with. Put the released file back; changes need a step of their own.`,
      );
    }
  }
  const doneNumbers = new Set(applied.map(({ number }) => number));
  return steps.filter(({ number }) => !doneNumbers.has(number));
}

function step({ number, name, statements }: Migration, dialect: Dialect): Step {
  const said = statements(dialect);
  return { number, name, statements: said, checksum: createHash('sha256').update(said.join(';\n')).digest('hex') };
}
