import type { RootCause, Stage } from '../../domain/case/words.ts';
import type { FailureWord, GapWord } from '../../domain/metrics/words.ts';

/** What the review operations answer. Plain JSON: texts are safe already, times are milliseconds since 1970. */
export interface WindowView {
  readonly from: number;
  readonly to: number;
  /** Cases that have changed and are not counted anew yet: the figures are that much behind. */
  readonly behind: number;
}

/** A root cause, or `none` while nobody has found one. */
export type CauseView = RootCause | 'none';
export type CauseCounts = Readonly<Partial<Record<CauseView, number>>>;

/** Cases that were opened in the window. */
export interface PatternsView extends WindowView {
  /** A case about two identities stands with both, and is one here. */
  readonly cases: number;
  readonly causes: readonly { readonly cause: CauseView; readonly cases: number }[];
  /** The identities with the most cases; at most 50. */
  readonly identities: readonly {
    readonly identity: string;
    readonly kind: string;
    readonly name: string;
    readonly team: string | null;
    readonly cases: number;
    readonly causes: CauseCounts;
  }[];
  /** Identities besides those, with one case or more. */
  readonly moreIdentities: number;
  readonly withoutIdentity: number;
  /** At most 50; `team` is null where nobody owns the identity. */
  readonly teams: readonly { readonly team: string | null; readonly cases: number; readonly causes: CauseCounts }[];
  readonly recurrences: number;
  readonly repeated: number;
  readonly failures: readonly { readonly failure: FailureWord; readonly says: string; readonly cases: number }[];
  readonly gaps: readonly { readonly gap: GapWord; readonly says: string; readonly cases: number }[];
}

export interface ReviewCaseView {
  readonly case: string;
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
  readonly openedAt: number;
  readonly cause: CauseView;
  /** What its trace lacks, of what was asked for: with the operation that asks for it, and what that is about. */
  readonly gaps: readonly {
    readonly gap: GapWord;
    readonly says: string;
    readonly operation: string;
    readonly about: string | null;
  }[];
  /** What did not hold: the place of the event in the case. */
  readonly failures: readonly {
    readonly failure: FailureWord;
    readonly says: string;
    readonly seq: number;
    readonly at: number;
  }[];
}
export interface ReviewCasesView {
  readonly rows: readonly ReviewCaseView[];
  /** The cursor of the next page. */
  readonly next: number | null;
}

/** Events that happened in the window. */
export interface CoverageView extends WindowView {
  readonly frameworks: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly source: string;
    readonly controls: readonly ControlView[];
  }[];
}
export interface ControlView {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly citedAs: readonly string[];
  readonly cases: number;
  readonly events: number;
  readonly last: number | null;
}

export interface ControlEvidenceView {
  readonly rows: readonly {
    readonly case: string;
    readonly number: string;
    readonly title: string;
    readonly events: readonly { readonly seq: number; readonly type: string; readonly at: number }[];
  }[];
  readonly next: number | null;
}

/** A file to keep. */
export interface ExportView {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  /** There was more than a file holds: choose a shorter window. */
  readonly cut: boolean;
}

/** A case that knows a value. */
export interface KnownInCase {
  /** `C-104`. */
  readonly case: string;
  readonly stage: Stage;
  /**
   * `dead`: rotated, revoked, disabled or expired, as the case has it. `alive`: it still works or was kept. `open`: nobody has
   * said yet. `no-credential`: somebody found that it is none.
   */
  readonly shows: 'alive' | 'open' | 'dead' | 'no-credential';
}

/** What the inventory has of a name. */
export type StockIdentityView =
  | { readonly known: false }
  | {
      readonly known: true;
      readonly identity: string;
      readonly owner: string | null;
      readonly ownerConfirmed: boolean;
      readonly status: string;
      readonly gone: boolean;
    };

/** In the order of the question. */
export interface StockComparedView {
  readonly values: readonly { readonly cases: readonly KnownInCase[] }[];
  readonly identities: readonly StockIdentityView[];
}
