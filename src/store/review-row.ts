import type { CaseFacts } from '../domain/metrics/case-facts.ts';
import type { CaseId, IdentityId, Millis } from '../domain/kit/ids.ts';

/** What the review pages count of one case: closed words, ids and times alone, folded from its events. */
export interface ReviewRow {
  readonly case: CaseId;
  readonly number: number;
  /** How many events were folded, and by which version of the fold. */
  readonly version: number;
  readonly fold: number;
  readonly openedAt: Millis;
  /** When its last event happened. */
  readonly changedAt: Millis;
  readonly facts: CaseFacts;
}

export interface IdentityNameRow {
  readonly identity: IdentityId;
  readonly kind: string;
  readonly name: string;
  readonly owner: string | null;
  readonly team: string | null;
}
