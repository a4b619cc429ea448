import type { Actor } from '../domain/people/actor.ts';
import type { Answer } from '../operations/answer.ts';
import type { Operation } from '../operations/operation.ts';

/** For whom an assistant speaks, and how its calls reach the door. */
export interface Caller {
  /** A token; or on the owner's own machine a person, whose assistant only ever reads. */
  readonly actor: Actor;
  /** Whether reports and proposals are offered beside what reads. */
  readonly mayWrite: boolean;
  call(operation: Operation, input: unknown): Promise<Answer>;
}
