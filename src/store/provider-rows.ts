import type { Millis, PersonId } from '../domain/kit/ids.ts';
import type { SessionId } from '../domain/people/session.ts';
import type { SessionRow } from './people-rows.ts';

/** What a sign-in over the identity provider leaves. Accounts, its sessions and names are keyed hashes. */
export type ProviderWrite =
  /** From now on this account is this person’s. `taken` where the account or the person has another. */
  | { readonly do: 'bind'; readonly account: string; readonly person: PersonId }
  | { readonly do: 'unbind'; readonly person: PersonId }
  /** A session of ours began in one of the provider’s; `sid` is null where it named none. */
  | { readonly do: 'begin'; readonly session: SessionId; readonly sid: string | null }
  /** Something that counts once was used: `claimed` where it was before. It may be forgotten after `until`. */
  | { readonly do: 'once'; readonly name: string; readonly until: Millis }
  /** Forgets what was over before `at`, and which sessions began there that have ended. */
  | { readonly do: 'forget'; readonly at: Millis };

export interface ProviderReads {
  personOfAccount(account: string): Promise<PersonId | null>;
  hasAccount(person: PersonId): Promise<boolean>;
  /** Everybody who has one. */
  accountHolders(): Promise<readonly PersonId[]>;
  /** Sessions that began in this session of the provider’s. */
  sessionsOfSid(sid: string): Promise<readonly SessionRow[]>;
  /** Sessions of this person that began at the provider. */
  sessionsAtProvider(person: PersonId): Promise<readonly SessionRow[]>;
  wasUsed(name: string): Promise<boolean>;
}
