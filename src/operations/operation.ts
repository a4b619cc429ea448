import type { CaseEvent } from '../domain/case/events.ts';
import type { CaseId, Millis, StreamId, SubmissionId } from '../domain/kit/ids.ts';
import type { Result } from '../domain/kit/result.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import type { Actor } from '../domain/people/actor.ts';
import type { Device } from '../domain/people/device.ts';
import type { OperationName } from '../domain/policy/permissions.ts';
import type { Append, StoredEvent, StreamKind } from '../store/types.ts';
import type { Draft, Head } from './codec.ts';
import type { Context } from './context.ts';
import type { Field } from './fields.ts';
import type { LoadedCase } from './load.ts';
import type { CheckedFinding } from './redactor.ts';

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type InputOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** What this call is about, found before anybody is let in: a new case, an existing one, one submission of it. */
export interface Subject {
  readonly case: CaseId | null;
  readonly submission: SubmissionId | null;
  /** The engagement that it is about. */
  readonly engagement?: StreamId;
  /** The case is one that this call makes: nothing is stored of it yet. */
  readonly isNew?: true;
}

/** One call on its way through the door. */
export interface Call {
  readonly ctx: Context;
  readonly actor: Actor;
  readonly at: Millis;
  readonly channel: 'page' | 'api' | 'cli' | 'mcp';
  /** What the caller's program says of itself. */
  readonly device: Device;
  readonly subject: Subject;
  /** What redaction found in the texts of this call. */
  readonly findings: readonly CheckedFinding[];
  /** The caller's Idempotency-Key bound to caller, operation and input (an HMAC); null where there was none. */
  readonly nonce: string | null;
}

/** Everything that one accepted verb changes. */
export interface Change {
  readonly cases?: readonly CaseChange[];
  /** Events of other streams (people, the installation). */
  readonly streams?: readonly {
    readonly head: Head;
    readonly make?: Exclude<StreamKind, 'case'>;
    readonly drafts: readonly Draft[];
  }[];
  readonly rows?: Partial<Omit<Append, 'streams' | 'events' | 'cases' | 'claim'>>;
  /** Replaced bytes have to be gone from the files before the answer. */
  readonly scrub?: 'cases' | 'inventory';
}
export interface CaseChange {
  /** Null for a case that this verb makes. */
  readonly loaded: LoadedCase | null;
  readonly head: Head;
  readonly events: readonly CaseEvent[];
  /** The first words of the report; null keeps what the case has. */
  readonly title: SafeText | null;
}

/** What is known once the change is durable. */
export interface After {
  /** The events as they were sealed, in order; empty where nothing was changed. */
  readonly written: readonly StoredEvent[];
  /** Where bytes that were removed may still lie, each with until when; empty where they are gone. */
  readonly residual: readonly string[];
}

export interface Ran<T> {
  readonly change: Change | null;
  answer(after: After): Promise<T>;
}

export interface Operation<F extends Fields = Fields, T = unknown> {
  readonly name: OperationName;
  /** One line for documentation and `--help`. */
  readonly summary: string;
  readonly changes: boolean;
  readonly input: F;
  /** What JSON the answer is, in a few words. */
  readonly gives: string;
  /** Finds what the call is about; a refusal when there is no such thing. */
  subject?(input: Readonly<Record<string, unknown>>, ctx: Context): Promise<Result<Subject>>;
  run(input: InputOf<F>, call: Call): Promise<Result<Ran<T>>>;
  /**
   * Running it does nothing outside and is never refused for what an earlier request did. Whether a request is a
   * repetition is then asked only when its Idempotency-Key turns out to be taken: one question less for all others.
   */
  readonly runsFreely?: true;
  /**
   * False where the digest by which a repeated request is told leaves out what its secret fields hold: somebody may have
   * given a credential that is none of ours. Such a request cannot be answered again.
   */
  readonly digestsSecrets?: false;
  /** The answer to a repeated request, made again from what is stored. */
  again?(input: InputOf<F>, call: Call, done: { readonly case: CaseId | null }): Promise<Result<T>>;
}

/** Declares an operation; the registry is a list of these. */
export function operation<const F extends Fields, T>(definition: Operation<F, T>): Operation<F, T> {
  return definition;
}

/** An answer that changes nothing. */
export function reads<T>(value: T): Result<Ran<T>> {
  return { ok: true, value: { change: null, answer: () => Promise.resolve(value) } };
}
