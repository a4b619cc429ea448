import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SQLITE } from '../../store/migrations/migration.ts';
import { plan } from '../../store/migrations/plan.ts';
import { openToRead } from '../../store/sqlite/connection.ts';
import type { Manifest } from './manifest.ts';

/** What the migrations make: they are run in memory. */
export function expectedOfSqlite(): Manifest {
  const db = new DatabaseSync(':memory:');
  try {
    for (const step of plan(SQLITE, [])) for (const statement of step.statements) db.exec(statement);
    return manifestOf(db);
  } finally {
    db.close();
  }
}

/** What is in the file. */
export function foundInFile(dir: string): Manifest {
  const db = openToRead(join(dir, 'throughline.db'));
  try {
    return manifestOf(db);
  } finally {
    db.close();
  }
}

/** SQLite keeps the statement that made each thing; a column stands in its table's. */
function manifestOf(db: DatabaseSync): Manifest {
  const rows = db.prepare('select type, name, sql from sqlite_schema where sql is not null').all();
  return new Map(
    rows
      .filter(({ name }) => String(name) !== 'schema_migration' && !String(name).startsWith('sqlite_'))
      .map(({ type, name, sql }) => [`${String(type)} ${String(name)}`, String(sql).replaceAll(/\s+/gu, ' ')]),
  );
}
