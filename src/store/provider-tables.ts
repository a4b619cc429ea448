import type { Millis, PersonId } from '../domain/kit/ids.ts';
import type { SessionId } from '../domain/people/session.ts';

/** What signing in over an identity provider leaves; all but ids and times are keyed hashes. */
export interface ProviderTables {
  provider_account: { account: string; person: PersonId };
  provider_session: { session: SessionId; sid: string | null };
  used_once: { name: string; until: Millis };
}
