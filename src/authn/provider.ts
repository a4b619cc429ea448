import type { Millis } from '../domain/kit/ids.ts';

/** One attempt at signing in: what was sent along to the identity provider, so that its answer can be told from any other. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** The PKCE verifier (RFC 7636 §4.1): 43 to 128 of its unreserved signs. */
  readonly verifier: string;
}

/** What the identity provider says of somebody, with its signature, issuer, audience and times checked. */
export interface ProviderSays {
  readonly issuer: string;
  readonly subject: string;
  /** The session at the provider (OpenID Connect Back-Channel Logout 1.0 §2.1); null where it names none. */
  readonly sid: string | null;
  /** Only where the provider says that it is theirs (`email_verified`), in lower case. */
  readonly email: string | null;
  readonly name: string | null;
  /** The claim of groups as it came, `undefined` where it did not. */
  readonly groups: unknown;
  /** The provider has left groups out of the token and says where else they are (OpenID Connect Core §5.6.2). */
  readonly groupsElsewhere: boolean;
  /** When they last showed the provider that it is they; null where it does not say. */
  readonly authenticatedAt: Millis | null;
}

/** A logout token, checked (OpenID Connect Back-Channel Logout 1.0 §2.6). One of `sid` and `subject` is there at least. */
export interface LoggedOut {
  readonly issuer: string;
  readonly subject: string | null;
  readonly sid: string | null;
  /** Its name: a second token of this name is a replay. */
  readonly id: string;
  /** From then on it is too old to be taken, whatever its name. */
  readonly staleAt: Millis;
}

/** Why nothing came of it. */
export type ProviderTrouble =
  /** It did not answer, or with a fault of its own. */
  | 'provider-unreachable'
  /** It answered that this person does not come in, or that they turned back. */
  | 'provider-declined'
  /** What came is not an answer to what was asked, not from this provider, not for us, or out of date. */
  | 'provider-answer-wrong';

export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: ProviderTrouble };

/** Somebody else who says who people are: an OpenID provider. */
export interface IdentityProvider {
  /** What people call it. */
  readonly name: string;
  /** Where the browser goes next. With `again` the provider asks them anew, even where it knows them already. */
  begin(attempt: Attempt, again: boolean): Promise<Answered<URL>>;
  /** From the parameters with which the browser came back to who it is; asks the provider for the tokens. */
  finish(attempt: Attempt, parameters: string): Promise<Answered<ProviderSays>>;
  /** Checks a logout token. */
  loggedOut(token: string): Promise<Answered<LoggedOut>>;
}
