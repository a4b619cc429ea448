import { createHash } from 'node:crypto';
import type { Database } from '../../store/postgres/database.ts';
import type { KeyRow, KeyRows } from '../keys/key-rows.ts';

type Statement = Parameters<Database['change']>[0][number];

/** Keys of one statement. */
const TOGETHER = 5_000;

/** What puts all rows of a vault into the empty tables of another (`vault/key-table.ts`). */
export function keyStatements({ keys, meta, tombstones }: KeyRows): readonly Statement[] {
  return [
    ...meta.map(({ name, value }) => ({
      sql: 'insert into vault_meta (name, value) values ($1, $2)',
      parameters: [name, value],
    })),
    ...tombstones.map((line, i) => ({
      sql: 'insert into vault_tombstone (position, digest, line, is_tidy) values ($1, $2, $3, true)',
      parameters: [i + 1, createHash('sha256').update(line).digest('hex'), line],
    })),
    ...parts(keys).map((part) => ({
      sql: `insert into vault_key (id, wrapped, made_at)
            select id, decode(wrapped, 'hex'), made_at
            from json_to_recordset($1::json) as key (id text, wrapped text, made_at bigint)`,
      parameters: [
        JSON.stringify(part.map(({ id, wrapped, madeAt }) => ({ id, wrapped: hexOf(wrapped), made_at: madeAt }))),
      ],
    })),
  ];
}

function parts(keys: readonly KeyRow[]): readonly (readonly KeyRow[])[] {
  return Array.from({ length: Math.ceil(keys.length / TOGETHER) }, (_, i) =>
    keys.slice(i * TOGETHER, (i + 1) * TOGETHER),
  );
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
