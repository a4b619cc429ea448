import type { DatabaseSync } from 'node:sqlite';
import { STAGE_MOVES } from '../../domain/case/transitions.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { SQLITE, type Migration } from '../migrations/migration.ts';
import { MIGRATION_TABLE, plan, type Applied, type Step } from '../migrations/plan.ts';
import { openToWrite } from './connection.ts';

/**
 * Brings the file to this version's schema, all steps in one transaction, so that it is the old one or the new one whenever
 * the process ends; throws the sentence where that cannot be. `known` is every step there is, but for copies of older versions.
 */
export function migrateFile(file: string, known: readonly Migration[] = MIGRATIONS): void {
  const db = openToWrite(file);
  try {
    db.exec(MIGRATION_TABLE);
    const steps = plan(SQLITE, appliedSteps(db), known);
    if (steps.length > 0) inTransaction(db, () => steps.forEach((step) => take(db, step)));
    if (!hasStageMoves(db)) inTransaction(db, () => fillStageMoves(db));
  } finally {
    db.close();
  }
}

function take(db: DatabaseSync, { number, name, checksum, statements }: Step): void {
  for (const statement of statements) db.exec(statement);
  db.prepare('insert into schema_migration (number, name, checksum) values (?, ?, ?)').run(number, name, checksum);
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
