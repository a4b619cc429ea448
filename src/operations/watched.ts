/** What is looked at while the house works: a verb that goes through the door, what it stores, a message on its way out, a job's round. */
export type Step = 'operation' | 'append' | 'delivery' | 'job';

export interface WatchedBy<T> {
  /** How it ended, in a word of ours; `done` without it. */
  readonly how?: (result: T) => string;
  /** Rows of the outbox that this step puts there or takes out, so that a delivery is seen together with what caused it. */
  readonly mails?: readonly string[];
}

/**
 * Runs a step so that whoever looks after the house sees that it ran, for how long and how it ended. `name` and what `how` gives
 * come from closed sets of ours, never from outside: they become labels of figures and attributes of traces.
 */
export type Watched = <T>(step: Step, name: string, work: () => Promise<T>, by?: WatchedBy<T>) => Promise<T>;
