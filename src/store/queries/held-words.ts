import { sql } from 'kysely';
import { HELD_COLUMNS } from '../held-columns.ts';
import type { Cell } from '../tables.ts';
import type { HeldIn, HeldKey, HeldRow, RemovalRow } from '../types.ts';
import type { Engine } from './engine.ts';

export async function inventoryVersion({ db }: Engine): Promise<number> {
  return (await db.selectFrom('inventory_turn').select('version').executeTakeFirstOrThrow()).version;
}

export async function removals({ db }: Engine): Promise<readonly RemovalRow[]> {
  return await db.selectFrom('inventory_removal').selectAll().orderBy('mark').execute();
}

export async function heldRows(
  { db }: Engine,
  of: HeldIn,
  after: HeldKey | null,
  limit: number,
): Promise<readonly HeldRow[]> {
  const { key, texts } = HELD_COLUMNS[of];
  const keys = sql.join(key.map((column) => sql.ref(`held.${column}`)));
  const columns = sql.join([...key, ...texts].map((column) => sql.ref(`held.${column}`)));
  const isIdentity = of === 'identity_view';
  const { rows } = await sql<Readonly<Record<string, Cell>>>`
    select ${columns}${isIdentity ? sql`, kept.record` : sql``}
    from ${sql.table(of)} held${isIdentity ? sql` left join identity_record kept on kept.identity = held.identity` : sql``}
    where ${after === null ? sql`1 = 1` : sql`(${keys}) > (${sql.join(after)})`}
    order by ${keys} limit ${limit}`.execute(db);
  return rows.map((row) => ({
    in: of,
    key: key.flatMap((column) => nameOf(row[column])),
    texts: Object.fromEntries(
      [...texts, ...(isIdentity ? ['record'] : [])].flatMap((column) => {
        const text = row[column];
        return typeof text === 'string' ? [[column, text]] : [];
      }),
    ),
  }));
}

/** Keys are ids, digests and numbers. */
function nameOf(cell: Cell | undefined): readonly (string | number)[] {
  return typeof cell === 'string' || typeof cell === 'number' ? [cell] : [];
}
