import { createHash } from 'node:crypto';
import type { KeyStore } from './key-store.ts';

/** What a shared key store needs of a database: PostgreSQL, whose every call throws `Unavailable` where it does not answer. */
export interface KeyDatabase {
  /** The rows that statements return: all are durable, or none is. */
  change(statements: readonly Statement[]): Promise<readonly (readonly Readonly<Record<string, unknown>>[])[]>;
  /** One statement outside a transaction. */
  run(statement: string): Promise<void>;
  close(): Promise<void>;
}
interface Statement {
  readonly sql: string;
  readonly parameters: readonly (string | number | Uint8Array | null)[];
  readonly returns?: true;
}

/** ‘vault’ in a number of its own: nodes that start at once make the tables one after the other. */
const MAKING = 0x7661756c;

const TABLES: readonly string[] = [
  'create table if not exists vault_key (id text collate "C" primary key, wrapped bytea not null, made_at bigint not null)',
  'create table if not exists vault_meta (name text collate "C" primary key, value bytea not null)',
  // a line can be longer than an index takes
  `create table if not exists vault_tombstone (
     position bigint primary key, digest text collate "C" not null unique, line text not null, is_tidy boolean not null
   )`,
];

/**
 * The keys of several nodes, in a PostgreSQL that is not the one of the events. Tombstones are numbered without gaps, under a lock, so
 * that whoever has read up to a number has read all of them.
 */
export async function keyTable(database: KeyDatabase): Promise<KeyStore> {
  const rowsOf = async (sql: string, ...parameters: Statement['parameters']) =>
    (await database.change([{ sql, parameters, returns: true }]))[0] ?? [];
  await database.change([
    { sql: `select pg_advisory_xact_lock(${MAKING})`, parameters: [] },
    ...TABLES.map((sql) => ({ sql, parameters: [] })),
  ]);

  /** What is erased leaves the table’s pages; the write-ahead log, standbys and dumps have it until they let go of it. */
  async function tidy(): Promise<void> {
    await database.run('vacuum (full) vault_key');
    await database.change([{ sql: 'update vault_tombstone set is_tidy = true where not is_tidy', parameters: [] }]);
  }

  async function remembered(name: string): Promise<Uint8Array | null> {
    const [row] = await rowsOf('select value from vault_meta where name = $1', name);
    return row === undefined ? null : bytesOf(row['value']);
  }

  return {
    isShared: true,
    async put(keys, madeAt) {
      const [ids, wrapped] = [JSON.stringify(keys.map(({ id }) => id)), joined(keys.map((key) => key.wrapped))];
      const length = keys[0]?.wrapped.length ?? 0;
      // they are all of one length, so that a batch goes as one value
      await database.change([
        {
          sql: `insert into vault_key (id, wrapped, made_at)
                select id, substring($2::bytea from ((place - 1) * $3 + 1)::int for $3::int), $4
                from json_array_elements_text($1::json) with ordinality as key (id, place)`,
          parameters: [ids, wrapped, length, madeAt],
        },
      ]);
    },
    async wrapped(ids) {
      const rows = await rowsOf(
        `select id, wrapped from json_array_elements_text($1::json) with ordinality as asked (id, place)
         join vault_key using (id) order by place`,
        JSON.stringify(ids),
      );
      return rows.map((row) => ({ id: String(row['id']), wrapped: bytesOf(row['wrapped']) }));
    },
    async erase(ids, tombstones) {
      await database.change([
        { sql: `select pg_advisory_xact_lock(${MAKING})`, parameters: [] },
        {
          sql: 'delete from vault_key where id in (select json_array_elements_text($1::json))',
          parameters: [JSON.stringify(ids)],
        },
        ...tombstones.map((line) => ({
          sql: `insert into vault_tombstone (position, digest, line, is_tidy)
                select coalesce(max(position), 0) + 1, $1, $2, false from vault_tombstone
                on conflict (digest) do update set is_tidy = false`,
          parameters: [createHash('sha256').update(line).digest('hex'), line],
        })),
      ]);
      await tidy();
    },
    async tombstones(from = 0) {
      const rows = await rowsOf('select line from vault_tombstone where position > $1 order by position', from);
      return rows.map((row) => String(row['line']));
    },
    async tidy() {
      if ((await rowsOf('select 1 from vault_tombstone where not is_tidy limit 1')).length > 0) await tidy();
    },
    async remember(name, value) {
      await database.change([
        {
          sql: 'insert into vault_meta (name, value) values ($1, $2) on conflict do nothing',
          parameters: [name, value],
        },
      ]);
      return (await remembered(name)) ?? value;
    },
    remembered,
    close: () => database.close(),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function bytesOf(cell: unknown): Uint8Array {
  if (!(cell instanceof Uint8Array)) throw new TypeError('The key store holds something else than bytes.');
  return new Uint8Array(cell);
}
