import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { openPicture } from '../../src/upkeep/picture/picture.ts';
import type { Place } from '../../src/upkeep/picture/picture.ts';
import { makeSink } from '../../src/upkeep/rows/sink.ts';

/**
 * An installation as an older version left it: its schema is made by the steps up to `last` alone, and the events, keys and log
 * of `from` are put into it as far as that schema had columns for them.
 */
export async function olderCopy(from: Place, to: Place, last: number): Promise<void> {
  await mkdir(to.dir, { recursive: true, mode: 0o700 });
  for (const part of ['keys', 'log', 'vault.db'])
    await cp(join(from.dir, part), join(to.dir, part), { recursive: true });
  const picture = await openPicture(from);
  const sink = await makeSink(
    to,
    Array.from({ length: last }, (_, i) => i + 1),
  );
  try {
    const had = await columnsOf(to);
    for (const { name, columns } of await picture.tables()) {
      const known = { name, columns: columns.filter((column) => had.has(`${name}.${column}`)) };
      if (known.columns.length > 0) for await (const rows of picture.rows(known)) await sink.insert(known, rows);
    }
    await sink.commit();
  } finally {
    await sink.close();
    await picture.close();
  }
}

async function columnsOf({ dir, databaseUrl }: Place): Promise<ReadonlySet<string>> {
  if (databaseUrl === null) {
    const db = new DatabaseSync(join(dir, 'throughline.db'), { readOnly: true });
    const rows = db
      .prepare(
        "select t.name || '.' || c.name as name from pragma_table_list t, pragma_table_info(t.name) c where t.type = 'table'",
      )
      .all();
    db.close();
    return new Set(rows.map(({ name }) => String(name)));
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select table_name || '.' || column_name as name from information_schema.columns where table_schema = current_schema()",
  );
  await client.end();
  return new Set(rows.map(({ name }) => name));
}
