import type { DatabaseSync } from 'node:sqlite';
import { STAGE_MOVES } from '../../domain/case/transitions.ts';
import { SQLITE } from '../migrations/migration.ts';
import { MIGRATION_TABLE, plan, type Applied } from '../migrations/plan.ts';
import { openToWrite } from './connection.ts';

/** Brings the file to this version's schema, each step in a transaction; throws the sentence where that cannot be. */
export function migrateFile(file: string): void {
  const db = openToWrite(file);
  try {
    db.exec(MIGRATION_TABLE);
    for (const step of plan(SQLITE, appliedSteps(db))) {
      inTransaction(db, () => {
        for (const statement of step.statements) db.exec(statement);
        db.prepare('insert into schema_migration (number, name, checksum) values (?, ?, ?)').run(
          step.number,
          step.name,
          step.checksum,
        );
      });
    }
    if (!hasStageMoves(db)) inTransaction(db, () => fillStageMoves(db));
  } finally {
    db.close();
  }
}

function appliedSteps(db: DatabaseSync): readonly Applied[] {
  const rows = db.prepare('select number, name, checksum from schema_migration order by number').all();
  return rows.map(({ number, name, checksum }) => ({
    number: Number(number),
    name: String(name),
    checksum: String(checksum),
  }));
}

/** As a rule nothing has changed, and then nothing is written: a start on a full disk has to succeed. */
function hasStageMoves(db: DatabaseSync): boolean {
  const rows = db.prepare('select from_stage, to_stage from stage_move').all();
  const known = new Set(rows.map((row) => `${String(row['from_stage'])} ${String(row['to_stage'])}`));
  return known.size === STAGE_MOVES.length && STAGE_MOVES.every(([from, to]) => known.has(`${from} ${to}`));
}

/** The transition table is the source; what the database allows follows it at every start. */
function fillStageMoves(db: DatabaseSync): void {
  db.exec('delete from stage_move');
  const insert = db.prepare('insert into stage_move (from_stage, to_stage) values (?, ?)');
  for (const [from, to] of STAGE_MOVES) insert.run(from, to);
}

function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('begin immediate');
  try {
    work();
    db.exec('commit');
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}
