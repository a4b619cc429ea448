import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openToRead, preparedOn, rowsOf } from '../../store/sqlite/connection.ts';
import { sqliteReading } from '../../store/sqlite/kysely.ts';
import { sqliteTextsHold } from '../../store/sqlite/search.ts';
import { openEvidenceFiles } from '../../store/files.ts';
import { readsOn } from '../../store/queries/reads.ts';
import type { Cell } from '../../store/tables.ts';
import { inOrder, OF_THE_SCHEMA } from './order.ts';
import { ROWS_TOGETHER } from './picture.ts';
import type { CellRow, Picture, Table } from './picture.ts';

/** The embedded database of a data folder. While the picture is open, its write-ahead log is not emptied. */
export function pictureOfFile(dir: string): Picture {
  const file = openToRead(join(dir, 'throughline.db'));
  const prepared = preparedOn(file);
  const readers = {
    owed: () => [],
    rows: async (sql: string, parameters: readonly Cell[]) => rowsOf(prepared(sql), parameters),
    close: async () => file.close(),
  };
  file.exec('begin');
  // the moment is that of the first read
  file.prepare('select count(*) from sqlite_schema').get();
  const db = sqliteReading(readers);
  return {
    engine: 'sqlite',
    db,
    reads: readsOn({ db, textsHold: sqliteTextsHold }),
    steps: async () =>
      file
        .prepare('select number, name, checksum from schema_migration order by number')
        .all()
        .map(({ number, name, checksum }) => ({
          number: Number(number),
          name: String(name),
          checksum: String(checksum),
        })),
    tables: async () => inOrder(namesIn(file)).map((name) => ({ name, columns: columnsOf(file, name) })),
    rows: (table) => rowsIn(file, table),
    sealed: async (shelf, name) => (await openEvidenceFiles(join(dir, shelf))).get(name),
    close: async () => file.close(),
  };
}

/** The search index and its own tables are no tables of rows. */
function namesIn(file: DatabaseSync): readonly string[] {
  const rows = file.prepare("select name from pragma_table_list where schema = 'main' and type = 'table'").all();
  return rows
    .map(({ name }) => String(name))
    .filter((name) => !name.startsWith('sqlite_') && !OF_THE_SCHEMA.includes(name));
}

function columnsOf(file: DatabaseSync, table: string): readonly string[] {
  return file
    .prepare('select name from pragma_table_info(?) order by cid')
    .all(table)
    .map(({ name }) => String(name));
}

async function* rowsIn(file: DatabaseSync, { name, columns }: Table): AsyncGenerator<readonly CellRow[]> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const statement = file.prepare(`select ${list} from "${name}" order by rowid`);
  let batch: CellRow[] = [];
  for (const row of statement.iterate()) {
    batch.push(columns.map((column) => cellOf(row[column])));
    if (batch.length < ROWS_TOGETHER) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** As `node:sqlite` gives them: our tables hold no integer above 2^53, which it would throw at. */
export function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array)
    return value;
  throw new TypeError(`A ${typeof value} does not stand in a column of ours.`);
}
