import { decisionChallenge } from '../ledger/decision-signature.ts';
import type { Decision } from '../ledger/decision-signature.ts';
import { sha256 } from '../ledger/sha256.ts';
import { call } from './api.ts';
import { showPasskey } from './passkey.ts';
import type { SignedDecision } from './passkey.ts';
import { Problem } from './problem.ts';

/** Lets one of the person's passkeys sign a decision: the challenge is made here, of what this page shows. */
export async function signDecision(decision: Decision): Promise<SignedDecision> {
  const { nonce, options } = await call('people.askSignature', {});
  const shown = await showPasskey({ ...options, challenge: decisionChallenge(sha256, decision, nonce) });
  if (shown === null)
    throw new Problem(
      0,
      'not-signed',
      'The browser gave no signature.',
      'Try again, or take away the tick to go on without one.',
    );
  const { credential, clientData, authenticatorData, signature } = shown;
  return { nonce, credential, clientData, authenticatorData, signature };
}
