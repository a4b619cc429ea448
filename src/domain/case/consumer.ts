import type { ConsumerId, CredentialId, IdentityId } from '../kit/ids.ts';
import type { ConsumerAnswer } from './words.ts';

/** Somebody who uses an identity's credential, and has to move when it is replaced. */
export interface Consumer {
  readonly id: ConsumerId;
  readonly identity: IdentityId;
  readonly credential: CredentialId | null;
  /** An address was left, so they can be told. */
  readonly hasContact: boolean;
  readonly attempts: number;
  /** The last attempt at telling them was accepted, and has not bounced since. */
  readonly told: boolean;
  readonly answer: ConsumerAnswer | null;
}
