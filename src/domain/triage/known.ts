import type { ConsumerAnswer } from '../case/words.ts';
import type { IdentityStatus } from '../identity/words.ts';
import type { Millis } from '../kit/ids.ts';
import type { CheckedChain } from './chain/check.ts';

/** What is known when somebody asks why an identity cannot authenticate any more. Null is: nobody said, or nothing is there. */
export interface Known {
  readonly at: Millis;
  /** When it last worked, and when it first failed. */
  readonly worked: Millis | null;
  readonly failed: Millis | null;
  /** As the last import shows it; null for one that no import has shown. */
  readonly status: IdentityStatus | null;
  readonly goneAt: Millis | null;
  readonly credentials: readonly KnownCredential[];
  readonly consumers: readonly { readonly told: boolean; readonly answer: ConsumerAnswer | null }[];
  readonly chain: CheckedChain | null;
  /** What it may do: the last snapshot before it stopped working against the newest. */
  readonly drift: { readonly lost: number; readonly gained: number } | null;
}

export interface KnownCredential {
  readonly kind: string;
  readonly label: string;
  readonly rotated: Millis | null;
  readonly expires: Millis | null;
  readonly active: boolean;
}
