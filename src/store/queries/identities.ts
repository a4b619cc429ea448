import { sql, type RawBuilder } from 'kysely';
import type { SourceKind } from '../../domain/identity/words.ts';
import type { IdentityId, Millis } from '../../domain/kit/ids.ts';
import { NEVER } from '../inventory-tables.ts';
import { sortName } from '../writes/identities.ts';
import type { Tables } from '../tables.ts';
import type {
  BehaviourRow,
  HeldBehaviourRow,
  IdentityCaseRow,
  IdentityFullRow,
  IdentityListRow,
  RecordParts,
} from '../types.ts';
import type { Engine } from './engine.ts';

/** These identities as the list shows them, in the order of the ids that are given. */
export async function identityRows(engine: Engine, ids: readonly IdentityId[]): Promise<readonly IdentityListRow[]> {
  if (ids.length === 0) return [];
  const rows = await selected(engine, sql`known.identity in (${sql.join(ids)})`);
  const byId = new Map(rows.map((row) => [row.identity, toListRow(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function identity(engine: Engine, id: IdentityId): Promise<IdentityFullRow | null> {
  const [row] = await selected(engine, sql`known.identity = ${id}`);
  if (row === undefined) return null;
  return {
    ...toListRow(row),
    environmentSaid: row.environment_said === 1,
    purposeSaid: row.purpose_said === 1,
    entitlementDigest: row.entitlement_digest,
  };
}

const MOST_NAMED = 50;

export async function identitiesNamed(engine: Engine, kind: string, name: string): Promise<readonly IdentityListRow[]> {
  const rows = await selected(
    engine,
    sql`known.kind = ${kind} and known.name = ${name} order by known.is_gone, known.identity limit ${MOST_NAMED}`,
  );
  return rows.map(toListRow);
}

const MOST_CALLED = 500;

export async function identitiesCalled(engine: Engine, names: readonly string[]): Promise<readonly IdentityListRow[]> {
  if (names.length === 0) return [];
  const sorted = names.map((name) => sortName(name));
  const rows = await selected(
    engine,
    sql`known.sort_name in (${sql.join(sorted)}) or known.locator in (${sql.join([...names])})
      order by known.is_gone, known.identity limit ${MOST_CALLED}`,
  );
  return rows.map(toListRow);
}

export async function identityRecord({ db }: Engine, id: IdentityId): Promise<RecordParts | null> {
  const row = await db.selectFrom('identity_record').select('record').where('identity', '=', id).executeTakeFirst();
  return recordOf(row?.record ?? null);
}

/** The column holds what `stageRecords` wrote. */
export function recordOf(json: string | null): RecordParts | null {
  return json === null ? null : (JSON.parse(json) as RecordParts);
}

export async function behaviours({ db }: Engine, id: IdentityId): Promise<readonly BehaviourRow[]> {
  return await db
    .selectFrom('behaviour_view')
    .select(['identity', 'behaviour', 'what', 'owner', 'schedule', 'until'])
    .select(['explained_at as explainedAt', 'ended_at as endedAt'])
    .where('identity', '=', id)
    .orderBy('explained_at', 'desc')
    .orderBy('behaviour')
    .execute();
}

/** How many explained behaviours are looked through for a case; an installation has a few dozen. */
const MOST_HELD = 500;

export async function behavioursThatHold({ db }: Engine, at: Millis): Promise<readonly HeldBehaviourRow[]> {
  return await db
    .selectFrom('behaviour_view as b')
    .innerJoin('identity_view as known', 'known.identity', 'b.identity')
    .select(['b.identity', 'b.behaviour', 'b.what', 'b.owner', 'b.schedule', 'b.until', 'known.name', 'known.locator'])
    .select(['b.explained_at as explainedAt', 'b.ended_at as endedAt'])
    .where('b.ended_at', 'is', null)
    .where('b.until', '>', at)
    .orderBy('b.until')
    .orderBy('b.behaviour')
    .limit(MOST_HELD)
    .execute();
}

/** Open ones first, then the newest. */
export async function casesOfIdentity(
  { db }: Engine,
  id: IdentityId,
  limit: number,
): Promise<readonly IdentityCaseRow[]> {
  return await db
    .selectFrom('identity_link')
    .innerJoin('case_view', 'case_view.case_id', 'identity_link.case_id')
    .innerJoin('stream', 'stream.id', 'case_view.case_id')
    .select(['case_view.case_id as case', 'stream.number', 'case_view.title', 'case_view.stage'])
    .select('case_view.opened_at as openedAt')
    .where('identity_link.identity', '=', id)
    .orderBy(sql`case when case_view.stage in ('closed', 'merged') then 1 else 0 end`)
    .orderBy('case_view.opened_at', 'desc')
    .orderBy('case_view.case_id')
    .limit(limit)
    .execute();
}

type Kept = Tables['identity_view'] & {
  readonly source_kind: SourceKind | null;
  readonly source_name: string | null;
  readonly latest_at: Millis | null;
  readonly cases: number;
  readonly open_cases: number;
};

async function selected({ db }: Engine, which: RawBuilder<unknown>): Promise<readonly Kept[]> {
  const links = sql`identity_link linked join case_view about on about.case_id = linked.case_id`;
  const { rows } = await sql<Kept>`
    select known.*, inventory_source.kind as source_kind, inventory_source.name as source_name, inventory_source.latest_at,
      (select count(*) from ${links} where linked.identity = known.identity) as cases,
      (select count(*) from ${links}
        where linked.identity = known.identity and about.stage not in ('closed', 'merged')) as open_cases
    from identity_view known left join inventory_source on inventory_source.source = known.source
    where ${which}`.execute(db);
  return rows;
}

function toListRow(row: Kept): IdentityListRow {
  const { source, source_kind: kind, source_name: name } = row;
  return {
    identity: row.identity,
    kind: row.kind,
    name: row.name,
    locator: row.locator,
    source: source === null || kind === null || name === null ? null : { source, kind, name },
    environment: row.environment,
    owner: row.owner,
    ownerConfirmed: row.owner_said === 1,
    team: row.team,
    purpose: row.purpose,
    status: row.status,
    firstSeen: row.first_seen,
    // whatever is there was there when its source was last imported
    lastSeen: row.is_gone === 1 ? whenKnown(row.seen_until) : row.latest_at,
    goneAt: row.gone_at,
    oldest: whenKnown(row.oldest),
    nextExpiry: whenKnown(row.next_expiry),
    longLivedAt: whenKnown(row.long_lived_at),
    cases: row.cases,
    openCases: row.open_cases,
  };
}

function whenKnown(moment: Millis): Millis | null {
  return moment === NEVER ? null : moment;
}
