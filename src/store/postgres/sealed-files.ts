import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { Unavailable } from '../../domain/kit/unavailable.ts';
import type { EvidenceFiles, Shelf } from '../evidence-files.ts';
import type { Cell } from '../tables.ts';
import type { Write } from '../write.ts';
import { isDone } from '../decode.ts';
import { transact } from './transaction.ts';

/** Bytes of a row: what goes through a table row by row holds a few hundred of them at once. */
const PART = 64 * 1024;
/** The server’s clock, in milliseconds. */
const NOW = '(extract(epoch from clock_timestamp()) * 1000)::bigint';
/** Names that are asked about together. */
const BATCH = 500;

/** Sealed files as rows in parts, so that replication, a fail-over and a backup take them along with the events that name them. */
export function sealedFiles(writing: Pool, reading: Pool, shelf: Shelf): EvidenceFiles {
  const change = async (sql: string, ...parameters: readonly Cell[]): Promise<void> => {
    const outcome = await transact(writing, [{ sql, parameters } satisfies Write]);
    if (!isDone(outcome)) throw new Unavailable('storage-full', null);
  };
  const removeMany = (names: readonly string[]): Promise<void> =>
    change(
      'delete from sealed_file where shelf = $1 and name in (select json_array_elements_text($2::json))',
      shelf,
      JSON.stringify(names),
    );
  return {
    async put(sealed) {
      const name = digest(sealed);
      await change(
        `insert into sealed_file (shelf, name, part, written_at, body)
         select $1, $2, part, ${NOW}, substring($3::bytea from (part * ${PART} + 1)::int for ${PART})
         from generate_series(0, $4::int) as part
         on conflict (shelf, name, part) do update set written_at = excluded.written_at`,
        shelf,
        name,
        sealed,
        Math.max(0, Math.ceil(sealed.length / PART) - 1),
      );
      return name;
    },
    async get(name) {
      const { rows } = await reading.query<{ body: Buffer }>(
        'select body from sealed_file where shelf = $1 and name = $2 order by part',
        [shelf, name],
      );
      if (rows.length === 0) return null;
      const sealed = new Uint8Array(Buffer.concat(rows.map(({ body }) => body)));
      if (digest(sealed) !== name) throw new Error('An evidence file was changed in the database.');
      return sealed;
    },
    remove: (name) => change('delete from sealed_file where shelf = $1 and name = $2', shelf, name),
    removeMany,
    async beginnings(names) {
      const { rows } = await reading.query<{ start: Buffer }>(
        'select substring(body from 1 for 16) as start from sealed_file where shelf = $1 and part = 0 and name = any($2::text[])',
        [shelf, names],
      );
      return rows.map(({ start }) => new Uint8Array(start));
    },
    async sweep(before, keeps) {
      let swept = 0;
      for await (const names of oldNames(reading, shelf, before)) {
        const kept = await keeps(names);
        const gone = names.filter((name) => !kept.has(name));
        await removeMany(gone);
        swept += gone.length;
      }
      return swept;
    },
  };
}

async function* oldNames(pool: Pool, shelf: Shelf, before: number): AsyncGenerator<readonly string[]> {
  for (let last = ''; ;) {
    const { rows } = await pool.query<{ name: string }>(
      `select name from sealed_file
       where shelf = $1 and part = 0 and written_at < $2 and name > $3 order by name limit ${BATCH}`,
      [shelf, before, last],
    );
    if (rows.length > 0) yield rows.map(({ name }) => name);
    const next = rows.at(-1);
    if (next === undefined || rows.length < BATCH) return;
    last = next.name;
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
