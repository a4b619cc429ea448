import { TRANSITIONS } from '../../domain/case/transitions.ts';
import type { Verb } from '../../domain/case/transitions.ts';
import type { Stage } from '../../domain/case/words.ts';
import { may } from '../../domain/policy/may.ts';
import type { OperationName } from '../../domain/policy/permissions.ts';
import type { Actor } from '../../domain/people/actor.ts';

/** The operations that this actor may use on a case of this stage: the screen shows no other button. */
export function mayNow(actor: Actor, stage: Stage): readonly OperationName[] {
  const verbs = Object.entries(OPERATIONS).flatMap(([operation, verb]) =>
    possible(verb, stage) ? [name(operation)] : [],
  );
  return [...verbs, ...ALWAYS].filter((operation) => may(actor, operation).ok);
}

const ALWAYS: readonly OperationName[] = ['text.redact', 'text.redactFound', 'text.declineFound', 'ledger.pack'];
const OPERATIONS: Partial<Record<OperationName, Verb>> = {
  'case.classify': 'classify',
  'case.linkIdentity': 'link-identity',
  'case.unlinkIdentity': 'unlink-identity',
  'case.identityUnknown': 'identity-unknown',
  'case.planAction': 'plan-action',
  'case.executeAction': 'execute-action',
  'case.verifyAction': 'verify-action',
  'case.waiveAction': 'waive-action',
  'case.settleCredential': 'settle-credential',
  'case.requestExemption': 'request-exemption',
  'case.decideExemption': 'decide-exemption',
  'case.endExemption': 'end-exemption',
  'case.requestChange': 'request-change',
  'case.decideChange': 'decide-change',
  'case.withdrawChange': 'withdraw-change',
  'case.linkThread': 'link-thread',
  'case.recordTriage': 'record-triage',
  'case.draftOutcome': 'record-outcome',
  'case.recordOutcome': 'record-outcome',
  'case.message': 'message',
  'case.wait': 'wait',
  'case.resume': 'resume',
  'case.escalate': 'escalate',
  'case.merge': 'merge-into',
  'case.split': 'split-out',
  'case.close': 'close',
  'case.markUnreachable': 'mark-unreachable',
  'case.addEvidence': 'add-evidence',
  'case.probe': 'record-probe',
  'case.giveKit': 'give-kit',
  'case.addConsumer': 'list-consumer',
  'case.listConsumers': 'list-consumer',
  'case.contactConsumer': 'give-consumer-contact',
};

function possible(verb: Verb, stage: Stage): boolean {
  const from: Partial<Record<string, readonly Stage[]>> = TRANSITIONS[verb].from;
  return (from[stage]?.length ?? 0) > 0;
}

/** The keys of `OPERATIONS` are operation names: its type says so. */
function name(key: string): OperationName {
  return key as OperationName;
}
