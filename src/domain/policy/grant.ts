import type { Scope } from '../people/actor.ts';
import type { Role } from '../people/roles.ts';

/** Who may use one operation. What is not granted is refused. */
export interface Grant {
  /** Persons with one of these roles; `any` is everybody who is signed in, with no role at all too. */
  readonly roles: readonly Role[] | 'any';
  readonly anonymous?: true;
  /** The holder of a tracking code, for the submission that the code stands for. */
  readonly reporter?: true;
  /** Tokens with this scope. */
  readonly machine?: Scope;
  readonly system?: true;
  /** A decision: no token has it, whatever its scopes. */
  readonly requires?: 'person';
  /** It weighs so much that who asks has to have shown lately that it is they. */
  readonly stepUp?: true;
  /** Nobody does it in somebody's name: not the owner of the data folder either, whose command line names whom it acts for. */
  readonly inPerson?: true;
  /** Only the owner of the data folder, at their own command line. */
  readonly atHouse?: true;
}
