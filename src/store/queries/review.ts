import type { CaseId, ConsumerId, IdentityId, Millis } from '../../domain/kit/ids.ts';
import type { CaseFacts } from '../../domain/metrics/case-facts.ts';
import type { IdentityNameRow, ReviewRow } from '../types.ts';
import type { Engine } from './engine.ts';

export async function consumerOfCode(
  { db }: Engine,
  hash: string,
): Promise<{ readonly consumer: ConsumerId; readonly case: CaseId } | null> {
  const row = await db
    .selectFrom('consumer_code')
    .select(['consumer', 'case_id as case'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

/** What was folded of cases that were open at some time in the window, in the order of their numbers. */
export async function reviews(
  { db }: Engine,
  { from, to }: { readonly from: Millis; readonly to: Millis },
  after: number,
  limit: number,
): Promise<readonly ReviewRow[]> {
  const rows = await db
    .selectFrom('review_view')
    .selectAll()
    .where('number', '>', after)
    .where('opened_at', '<=', to)
    .where('changed_at', '>=', from)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(({ case_id, number, version, fold, opened_at, changed_at, body }) => ({
    case: case_id,
    number,
    version,
    fold,
    openedAt: opened_at,
    changedAt: changed_at,
    facts: factsOf(body),
  }));
}

/** Names and owners of identities. */
export async function identityNames({ db }: Engine, ids: readonly IdentityId[]): Promise<readonly IdentityNameRow[]> {
  if (ids.length === 0) return [];
  return await db
    .selectFrom('identity_view')
    .select(['identity', 'kind', 'name', 'owner', 'team'])
    .where('identity', 'in', ids)
    .execute();
}

/** `keepReviews` wrote it: nothing else fills the column. */
function factsOf(body: string): CaseFacts {
  return JSON.parse(body) as CaseFacts;
}
