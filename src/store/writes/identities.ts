import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { NEVER } from '../inventory-tables.ts';
import type { BehaviourWrite, IdentitySaid } from '../types.ts';
import { paddedWords } from '../words.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { insertRows, whole, type Kit } from './kit.ts';

type Identity = Gathered['identities'][number];

/**
 * Links identities to cases or unlinks them. One that no case and no import has named before is kept under what this case calls
 * it; what an import shows is not overwritten by how a case names it.
 */
export function showIdentities(kit: Kit, identities: readonly Identity[]): readonly Write[] {
  return identities.flatMap((identity) => [
    showIdentity(kit, identity),
    identity.linked ? linkIdentity(kit, identity) : unlinkIdentity(kit, identity),
  ]);
}

function showIdentity({ db }: Kit, given: Identity): Write {
  const named = {
    name: String(given.name),
    sort_name: sortName(given.name),
    locator: textOf(given.locator),
    address: addressOf(given),
  };
  const owned = { owner: textOf(given.owner), has_owner: given.owner === null ? 0 : 1 };
  const words = paddedWords([given.name, given.locator, given.owner]);
  const query = db
    .insertInto('identity_view')
    .values({ identity: given.identity, kind: given.kind, ...named, ...owned, words, ...NOTHING_YET })
    .onConflict((same) =>
      same
        .column('identity')
        .doUpdateSet({
          ...named,
          owner: sql<
            string | null
          >`case when identity_view.owner_said = 1 then identity_view.owner else cast(${owned.owner} as text) end`,
          has_owner: sql<number>`case when identity_view.owner_said = 1 then 1 else ${whole(owned.has_owner)} end`,
          words: sql<string>`cast(${words} as text) || identity_view.said_words`,
        })
        .where('identity_view.source', 'is', null),
    );
  // two that name the same at the same moment: the second looks again and finds it
  return write(query, { unique: 'version' });
}

const NOTHING_YET = {
  source: null,
  key: null,
  environment: null,
  environment_said: 0,
  owner_said: 0,
  team: null,
  purpose: null,
  purpose_said: 0,
  status: 'active',
  first_seen: null,
  seen_until: NEVER,
  gone_at: null,
  oldest: NEVER,
  next_expiry: NEVER,
  long_lived_at: NEVER,
  record_digest: null,
  entitlement_digest: null,
  said_words: '',
  is_there: 1,
  is_gone: 0,
  has_purpose: 0,
} as const;

/** Equal for the same kind, name and locator; short enough for an index, whatever their length. */
function addressOf({ kind, name, locator }: Identity): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, String(name), textOf(locator)]))
    .digest('base64url');
}

export function sortName(name: SafeText | string): string {
  return String(name).toLowerCase().slice(0, 60);
}

export function textOf(text: SafeText | null): string | null {
  return text === null ? null : String(text);
}

function linkIdentity({ db }: Kit, { identity, case: case_id }: Identity): Write {
  return write(
    db
      .insertInto('identity_link')
      .values({ case_id, identity })
      .onConflict((linked) => linked.doNothing()),
  );
}

function unlinkIdentity({ db }: Kit, { identity, case: case_id }: Identity): Write {
  return write(db.deleteFrom('identity_link').where('case_id', '=', case_id).where('identity', '=', identity));
}

/** What a person said stands from now on, whatever imports say. */
export function keepSaid({ db }: Kit, { identity, owner, purpose, environment, retired, words }: IdentitySaid): Write {
  const said = paddedWords([words]);
  return write(
    db
      .updateTable('identity_view')
      .set({
        ...(owner === undefined
          ? {}
          : { owner: String(owner.name), team: textOf(owner.team), owner_said: 1, has_owner: 1 }),
        ...(purpose === undefined ? {} : { purpose: String(purpose), purpose_said: 1, has_purpose: 1 }),
        ...(environment === undefined ? {} : { environment: String(environment), environment_said: 1 }),
        ...(retired === undefined ? {} : { status: 'retired' as const, is_there: 0 }),
        // what was said before is at the end of the words, and is replaced there
        words: sql<string>`substr(words, 1, length(words) - length(said_words)) || ${said}`,
        said_words: said,
      })
      .where('identity', '=', identity),
  );
}

export function keepBehaviours(kit: Kit, behaviours: readonly BehaviourWrite[]): readonly Write[] {
  const rows = behaviours.map(({ identity, behaviour, what, owner, schedule, until, explainedAt, endedAt }) => ({
    identity,
    behaviour,
    what: String(what),
    owner: String(owner),
    schedule: String(schedule),
    until,
    explained_at: explainedAt,
    ended_at: endedAt,
  }));
  return insertRows<'behaviour_view'>(kit, 'behaviour_view', rows, (part) =>
    kit.db
      .insertInto('behaviour_view')
      .values(part)
      .onConflict((same) =>
        same
          .columns(['identity', 'behaviour'])
          .doUpdateSet((excluded) => ({ ended_at: excluded.ref('excluded.ended_at') })),
      ),
  );
}
