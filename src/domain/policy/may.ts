import { refuse } from '../kit/refusals.ts';
import type { CaseId, SubmissionId } from '../kit/ids.ts';
import { done } from '../kit/result.ts';
import type { Result } from '../kit/result.ts';
import type { Actor } from '../people/actor.ts';
import { grantOf } from './permissions.ts';
import type { Grant } from './grant.ts';
import type { OperationName } from './permissions.ts';

export { PERMISSIONS } from './permissions.ts';
export type { Grant } from './grant.ts';
export type { OperationName } from './permissions.ts';

/** What an operation is about, as far as it is known when permission is asked. */
export interface Thing {
  readonly case?: CaseId;
  readonly submission?: SubmissionId;
}

/**
 * Whether this actor may use this operation on this thing. Refuses with `not-signed-in`, `not-allowed`, `needs-a-person`,
 * or `not-found` where a tracking code stands for something else: its holder learns nothing about other cases.
 */
export function may(actor: Actor, operation: OperationName, thing: Thing = {}): Result<null> {
  const grant = grantOf(operation);
  switch (actor.kind) {
    case 'anonymous':
      return grant.anonymous === true ? done(null) : outside(grant);
    case 'reporter':
      if (grant.reporter !== true) return outside(grant);
      return isOwn(actor, thing) ? done(null) : refuse('not-found');
    case 'person':
      if (grant.atHouse === true && actor.via !== 'socket') return refuse('not-allowed');
      if (grant.inPerson === true && actor.via === 'socket') return refuse('needs-a-person');
      return hasRole(actor.roles, grant) ? done(null) : refuse('not-allowed');
    case 'machine':
      if (grant.requires === 'person') return refuse('needs-a-person');
      return grant.machine !== undefined && actor.scopes.includes(grant.machine) ? done(null) : refuse('not-allowed');
    case 'system':
      if (grant.system === true) return done(null);
      return refuse(grant.requires === 'person' ? 'needs-a-person' : 'not-allowed');
  }
}

/** Signing in helps only where some person may. */
function outside(grant: Grant): Result<null> {
  return refuse(grant.roles.length === 0 ? 'not-allowed' : 'not-signed-in');
}

function isOwn(reporter: Extract<Actor, { kind: 'reporter' }>, thing: Thing): boolean {
  const sameSubmission = thing.submission === undefined || thing.submission === reporter.submission;
  return sameSubmission && (thing.case === undefined || thing.case === reporter.case);
}

function hasRole(roles: readonly string[], grant: Grant): boolean {
  return grant.roles === 'any' || grant.roles.some((role) => roles.includes(role));
}
