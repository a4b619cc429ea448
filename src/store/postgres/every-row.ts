import { escapeIdentifier } from 'pg';
import type { Pool } from 'pg';
import type { EveryByte, PlaceKind } from '../place.ts';

/** Rows that are fetched at once. */
const ROWS = 200;

/** The table that stands for two folders. */
const FILES = 'sealed_file';

/** Every row of every table of ours as text, in which bytes stand in hex. Indexes, free parts of pages and the write-ahead log are not seen. */
export function everyRow(pool: Pool, kind: PlaceKind = 'database'): EveryByte {
  return async function* () {
    const { rows } = await pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' order by relname`,
    );
    for (const { name } of rows)
      yield { kind: name === FILES ? 'sealed-files' : kind, name, read: () => rowsOf(pool, name) };
  };
}

async function* rowsOf(pool: Pool, table: string): AsyncGenerator<Uint8Array> {
  const client = await pool.connect();
  let broken = true;
  try {
    const source = escapeIdentifier(table);
    await client.query('begin read only');
    await client.query(`declare every_row no scroll cursor for select ${source}::text as row from ${source}`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${ROWS} from every_row`);
      if (rows.length === 0) break;
      yield Buffer.from(rows.map(({ row }) => `${row}\n`).join(''));
    }
    await client.query('commit');
    broken = false;
  } finally {
    client.release(broken);
  }
}
