import type { CaseId, Id, Millis, PersonId, SubmissionId } from '../kit/ids.ts';
import type { Role } from './roles.ts';
import type { SessionId } from './session.ts';

export type TokenId = Id<'token'>;

/** What an API token was made for. A token never decides, so there is no scope for deciding. */
export const SCOPES = ['report', 'propose', 'read'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks. A surface makes it from what came with the request; nothing in a request's body can change it. */
export type Actor =
  | { readonly kind: 'anonymous' }
  /** Holds the tracking code of `submission`; `case` is the case that answers it now. */
  | { readonly kind: 'reporter'; readonly submission: SubmissionId; readonly case: CaseId }
  | Person
  | { readonly kind: 'machine'; readonly id: TokenId; readonly scopes: readonly Scope[] }
  /** A job of our own: delivery, clocks, detectors. */
  | { readonly kind: 'system' };

/** Signed in: in a browser, or on the server's own socket as the person whom the owner of the data folder named. */
export type Person = { readonly kind: 'person'; readonly id: PersonId; readonly roles: readonly Role[] } & (
  | {
      readonly via: 'session';
      readonly session: SessionId;
      /** When they last showed that it is they. */
      readonly provedAt: Millis;
    }
  | { readonly via: 'socket' }
);
