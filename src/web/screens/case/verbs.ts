import type { CaseView } from '../../../operations/views.ts';

/** The verbs of the trace: requests, triage, proofs, consumers, threads. Their forms are fetched when they are opened. */
export const TRACE_VERBS = [
  'requestChange',
  'decideChange',
  'withdrawChange',
  'recordTriage',
  'probe',
  'giveKit',
  'addConsumer',
  'listConsumers',
  'contactConsumer',
  'linkThread',
] as const;
export type TraceVerb = (typeof TRACE_VERBS)[number];

/** Every verb of a case that has a form here. */
export const VERBS = [
  'classify',
  'linkIdentity',
  'unlinkIdentity',
  'identityUnknown',
  'planAction',
  'executeAction',
  'verifyAction',
  'waiveAction',
  'settleCredential',
  'requestExemption',
  'decideExemption',
  'endExemption',
  'recordOutcome',
  'message',
  'wait',
  'resume',
  'escalate',
  'merge',
  'split',
  'close',
  'markUnreachable',
  'addEvidence',
  'redact',
  'redactFound',
  'declineFound',
  ...TRACE_VERBS,
] as const;
export type Verb = (typeof VERBS)[number];

/** A form to open: the verb, and the id of the thing it is about where the verb needs one. */
export interface Task {
  readonly verb: Verb;
  readonly about: string | null;
}

/** One form for one thing. */
export function keyOf({ verb, about }: Task): string {
  return `${verb} ${about ?? ''}`;
}

/** The form for an operation's name (`case.classify`); null where the desk has none. */
export function verbOf(operation: string): Verb | null {
  const name = operation.slice(operation.indexOf('.') + 1);
  if (name === 'draftOutcome') return 'recordOutcome';
  return VERBS.find((verb) => verb === name) ?? null;
}

/** Another way to settle the same thing: give the reason why it is not needed, or cannot be known. */
export function insteadOf(task: Task): Task | null {
  if (task.verb === 'planAction' || task.verb === 'executeAction') return { ...task, verb: 'waiveAction' };
  if (task.verb === 'linkIdentity') return { ...task, verb: 'identityUnknown' };
  return null;
}

/** Whether this reader may use the verb here and now. The server says so with or without the room's name. */
export function may(view: Pick<CaseView, 'may'>, verb: Verb): boolean {
  return view.may.some((allowed) => verbOf(allowed) === verb);
}
