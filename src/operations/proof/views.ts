import type { ProbeAnswer } from '../../domain/case/words.ts';
import type { Issuer } from '../../domain/identity/words.ts';
import type { CaseView } from '../views.ts';

/** Where a credential may be tried. */
export interface TargetView {
  /** The id by which `case.probe` and `case.giveKit` choose it. */
  readonly target: string;
  readonly name: string;
  readonly issuer: Issuer;
  readonly host: string;
  readonly port: number;
  readonly account: string | null;
  readonly detail: string | null;
}

export interface ProbeTargetsView {
  /** How often another credential may still be offered by mistake. */
  readonly triesLeft: number;
  readonly credentials: readonly {
    readonly credential: string;
    readonly placeholder: string;
    readonly targets: readonly TargetView[];
  }[];
}

/** What came of a probe. */
export interface ProbedView {
  /** `mismatched`: it was another credential than the case's, and nobody was asked. */
  readonly answer: ProbeAnswer | 'mismatched';
  /** The row of the issuer's table that decided, or what stood in the way; null where nobody was asked. */
  readonly code: string | null;
  /** One plain sentence. */
  readonly says: string;
  readonly triesLeft: number;
  readonly case: CaseView;
}
