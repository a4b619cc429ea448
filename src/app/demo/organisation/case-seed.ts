import type { Kind, Party, RootCause, Severity, Verdict } from '../../../domain/case/words.ts';

/** How far a case has come. `failed`, `disputed` and `written` are where it hangs within a stage. */
export type Reached =
  | 'received'
  | 'classified'
  | 'planned'
  | 'executed'
  | 'failed'
  | 'verified'
  | 'written'
  | 'told'
  | 'disputed'
  | 'closed'
  | 'merged';

/** What became of the wish to leave something as it is: the approver decides the last three. */
export type Exempted = 'requested' | 'rejected' | 'active' | 'expired';

/** One case of the demonstration, as it is told: from it come the steps that people take. */
export interface CaseSeed {
  /** What other rows call it. */
  readonly key: string;
  /** On which day it was reported, counted back from today. */
  readonly ago: number;
  readonly language: 'en' | 'de';
  /** `{password}`, `{key}` and `{token}` stand for credentials that are made when it is told. */
  readonly text: string;
  readonly where: string;
  readonly urgent?: true;
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly cause: RootCause | null;
  /** The identity of the inventory that it is about; null where it cannot be known. */
  readonly identity: string | null;
  readonly reached: Reached;
  /** Working days between one step and the next; 1 unless it was slow. */
  readonly pace?: number;
  readonly waits?: Party;
  readonly exempted?: Exempted;
  /** What the reporter says to the outcome; nothing unless it stands here. */
  readonly says?: 'confirmed' | 'disputed';
  /** It was opened by a credential that stood in a report for a customer: nobody reports it. */
  readonly found?: true;
  /** Access that the last imports show as lost: exactly those rows are asked for, and signed by the approver. */
  readonly restores?: true;
  /** Who else uses what is replaced. */
  readonly consumers?: readonly string[];
  /** The case that it is merged into. */
  readonly into?: string;
}
