import type { Generated } from 'kysely';
import type { IdentityKind } from '../domain/case/words.ts';
import type { IdentityStatus, SourceKind } from '../domain/identity/words.ts';
import type { BehaviourId, IdentityId, ImportId, Millis, PersonId } from '../domain/kit/ids.ts';
import type { InventoryFindingRow } from './held-words.ts';
import type { ImportState } from './inventory-rows.ts';

/** The largest integer that JavaScript holds exactly: a moment that never comes, so that such rows are last in every order. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** What an import says of one identity and what is worked out from it; the same columns where it is staged and where it is shown. */
interface Recorded {
  kind: IdentityKind;
  name: string;
  /** In lower case, at most 60 characters: what the list is sorted by. */
  sort_name: string;
  locator: string | null;
  environment: string | null;
  owner: string | null;
  purpose: string | null;
  status: IdentityStatus;
  /** The times of its active credentials, `NEVER` for none. */
  oldest: Millis;
  next_expiry: Millis;
  long_lived_at: Millis;
  /** Base64url SHA-256 of the JCS of what the import says. */
  record_digest: string | null;
  entitlement_digest: string | null;
  /** Words to search for, each with a space on both sides. */
  words: string;
}

export interface InventoryTables {
  inventory_source: {
    source: Generated<number>;
    kind: SourceKind;
    name: string;
    /** How many imports of it were applied. */
    version: number;
    latest_import: ImportId | null;
    latest_at: Millis | null;
  };
  inventory_import: {
    import: ImportId;
    source: number;
    state: ImportState;
    person: PersonId;
    begun_at: Millis;
    file_digest: string | null;
    records: number;
    unreadable: number;
    applied_at: Millis | null;
    adds: number | null;
    changes: number | null;
    gone: number | null;
    same: number | null;
    digest: string | null;
    has_staged: number;
  };
  inventory_staged: Recorded & {
    import: ImportId;
    /** A keyed digest of what names it within its source. */
    key: string;
    /** The id that it gets if it is new. */
    identity: IdentityId;
    record: string;
    record_digest: string;
  };
  inventory_unreadable: { import: ImportId; position: number; place: string; says: string };
  identity_view: Recorded & {
    identity: IdentityId;
    /** Of kind, name and locator, for one that a person named. */
    address: string;
    /** Null for one that a person named in a case and no import has shown. */
    source: number | null;
    key: string | null;
    /** 1 where a person said so: no import overwrites it. */
    environment_said: number;
    owner_said: number;
    purpose_said: number;
    team: string | null;
    first_seen: Millis | null;
    /** When it was last seen, once it is gone; `NEVER` while it is there. */
    seen_until: Millis;
    gone_at: Millis | null;
    said_words: string;
    /** Neither gone nor retired. */
    is_there: number;
    is_gone: number;
    has_owner: number;
    has_purpose: number;
  };
  /** The import's record as JSON. */
  identity_record: { identity: IdentityId; record: string };
  /** `redacted` is 1 where words of the rows were taken out late; the digest stays that of the rows as they came. */
  entitlement_set: { digest: string; rows: string; total: number; redacted: Generated<number> };
  entitlement_snapshot: { identity: IdentityId; import: ImportId; digest: string; taken_at: Millis };
  inventory_turn: { id: 1; version: number; removals: number };
  inventory_finding: InventoryFindingRow;
  inventory_rescan: { id: 1; detectors: string; after: IdentityId | null };
  inventory_removal: { mark: string; length: number; hint: number; placeholder: string };
  behaviour_view: {
    identity: IdentityId;
    behaviour: BehaviourId;
    what: string;
    owner: string;
    schedule: string;
    until: Millis;
    explained_at: Millis;
    ended_at: Millis | null;
  };
}
