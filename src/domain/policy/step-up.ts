import type { Millis } from '../kit/ids.ts';
import { refuse } from '../kit/refusals.ts';
import { done } from '../kit/result.ts';
import type { Result } from '../kit/result.ts';
import type { Actor } from '../people/actor.ts';
import { PROVED_FOR_MS } from '../people/session.ts';
import { grantOf } from './permissions.ts';
import type { OperationName } from './permissions.ts';

/**
 * Whether who asks at `at` has shown lately enough that it is they; else `step-up-needed`. Asked after `may`. The socket has
 * no session: there the owner of the data folder acts, and what nobody may do in somebody's name `may` has refused.
 */
export function provedLately(actor: Actor, operation: OperationName, at: Millis): Result<null> {
  const asked = grantOf(operation).stepUp === true && actor.kind === 'person' && actor.via === 'session';
  return asked && at - actor.provedAt >= PROVED_FOR_MS ? refuse('step-up-needed') : done(null);
}
