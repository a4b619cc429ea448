import type { ProbeAnswer } from '../../domain/case/words.ts';
import type { Issuer } from '../../domain/identity/words.ts';
import type { ProbeTarget } from '../../probes/types.ts';
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

/** A one-off link for the machine of somebody who holds the credential. */
export interface KitView {
  readonly link: string;
  /** What is typed there. */
  readonly command: string;
  readonly expiresAt: number;
}

/** What a kit holds. The key is of this one case; it recognises its credential and nothing else. */
export interface OpenKitView {
  readonly number: string;
  readonly purpose: 'probe' | 'git';
  /** `[password #1]`, and what that is. */
  readonly placeholder: string;
  readonly kind: string;
  /** 32 bytes as hex. */
  readonly checkKey: string;
  readonly fingerprints: readonly string[];
  readonly target: (ProbeTarget & { readonly name: string; readonly private: boolean; readonly clear: boolean }) | null;
  readonly expiresAt: number;
}

/** What was kept of a holder's answer. */
export interface KitAnswerView {
  readonly number: string;
  readonly answer: ProbeAnswer | 'clean' | 'found';
  readonly code: string | null;
  readonly says: string;
  readonly asserted: true;
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
