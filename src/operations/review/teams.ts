import type { IdentityId } from '../../domain/kit/ids.ts';
import type { IdentityNameRow } from '../../store/types.ts';
import type { Context } from '../context.ts';

const AT_ONCE = 500;

/** Names and owners of identities, by their ids. */
export async function identitiesById(
  ctx: Context,
  ids: Iterable<IdentityId>,
): Promise<ReadonlyMap<IdentityId, IdentityNameRow>> {
  const wanted = [...new Set(ids)];
  const rows = new Map<IdentityId, IdentityNameRow>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    for (const row of await ctx.store.identityNames(wanted.slice(from, from + AT_ONCE))) rows.set(row.identity, row);
  }
  return rows;
}

/** The team that owns an identity now, or the person where no team is named; null where nobody does. */
export function teamIn(rows: ReadonlyMap<IdentityId, IdentityNameRow>): (identity: IdentityId) => string | null {
  return (identity) => rows.get(identity)?.team ?? rows.get(identity)?.owner ?? null;
}
