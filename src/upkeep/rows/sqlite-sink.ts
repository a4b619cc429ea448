import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { STAGES } from '../../domain/case/words.ts';
import { MIGRATIONS } from '../../store/migrations/all.ts';
import { openToWrite, preparedOn } from '../../store/sqlite/connection.ts';
import { openEvidenceFiles } from '../../store/files.ts';
import { migrateFile } from '../../store/sqlite/migrate.ts';
import { OF_THE_SCHEMA } from '../picture/order.ts';
import type { CellRow, Table } from '../picture/picture.ts';
import type { Sink } from './sink.ts';

/** `steps` null goes on with what is there. */
export function fileSink(dir: string, steps: readonly number[] | null): Sink {
  const file = join(dir, 'throughline.db');
  if (steps !== null) makeEmpty(file, steps);
  let db = openToWrite(file);
  begin(db);
  return {
    engine: 'sqlite',
    async insert({ name, columns }, rows) {
      insertInto(db, { name, columns }, rows);
    },
    putFile: async (shelf, sealed) => (await openEvidenceFiles(join(dir, shelf))).put(sealed),
    async commit() {
      db.exec('commit');
      begin(db);
    },
    async migrate() {
      db.exec('commit');
      db.close();
      migrateFile(file);
      db = openToWrite(file);
      begin(db);
    },
    async finish() {
      db.exec('delete from stage_move');
      db.exec('commit; pragma wal_checkpoint(truncate)');
      db.close();
      migrateFile(file); // fills the moves again
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}

/** Each step of the schema may put rows of its own into it. */
function makeEmpty(file: string, steps: readonly number[]): void {
  migrateFile(
    file,
    MIGRATIONS.filter(({ number }) => steps.includes(number)),
  );
  const db = openToWrite(file);
  const names = db
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table'")
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith('sqlite_') && !OF_THE_SCHEMA.includes(name));
  db.exec('begin; pragma defer_foreign_keys = on');
  for (const name of names) db.exec(`delete from "${name}"`);
  db.exec('commit');
  db.close();
}

/** A case that is put in stands where it stood: while that lasts, every stage is one to begin with. */
function begin(db: DatabaseSync): void {
  db.exec('begin immediate');
  if (db.prepare("select 1 from sqlite_schema where name = 'stage_move'").get() === undefined) return;
  const move = db.prepare("insert or ignore into stage_move (from_stage, to_stage) values ('none', ?)");
  for (const stage of STAGES) move.run(stage);
}

function insertInto(db: DatabaseSync, { name, columns }: Table, rows: readonly CellRow[]): void {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const insert = preparedOn(db)(`insert into "${name}" (${list}) values (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) insert.run(...row);
}
