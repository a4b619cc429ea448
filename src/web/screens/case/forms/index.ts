import { lazy, type ComponentType } from 'react';
import type { Verb } from '../verbs.ts';
import { AddEvidence } from './add-evidence.tsx';
import { Classify } from './classify.tsx';
import { DecideExemption } from './decide-exemption.tsx';
import { ExecuteAction } from './execute-action.tsx';
import { DeclineFound, RedactFound } from './found-late.tsx';
import { LinkIdentity } from './link-identity.tsx';
import { Merge, Split } from './merging.tsx';
import { PlanAction } from './plan-action.tsx';
import { Escalate, IdentityUnknown, Message, UnlinkIdentity } from './reasons.tsx';
import { RecordOutcome } from './record-outcome.tsx';
import { Redact } from './redact.tsx';
import { RequestExemption } from './request-exemption.tsx';
import { SettleCredential } from './settle-credential.tsx';
import { Close, EndExemption, MarkUnreachable, Resume } from './sure.tsx';
import type { TaskProps } from './task-form.tsx';
import { VerifyAction } from './verify-action.tsx';
import { Wait } from './wait.tsx';
import { WaiveAction } from './waive-action.tsx';

/** The form of each verb. */
export const FORMS: Readonly<Record<Verb, ComponentType<TaskProps>>> = {
  classify: Classify,
  linkIdentity: LinkIdentity,
  unlinkIdentity: UnlinkIdentity,
  identityUnknown: IdentityUnknown,
  planAction: PlanAction,
  executeAction: ExecuteAction,
  verifyAction: VerifyAction,
  waiveAction: WaiveAction,
  settleCredential: SettleCredential,
  requestExemption: RequestExemption,
  decideExemption: DecideExemption,
  endExemption: EndExemption,
  recordOutcome: RecordOutcome,
  message: Message,
  wait: Wait,
  resume: Resume,
  escalate: Escalate,
  merge: Merge,
  split: Split,
  close: Close,
  markUnreachable: MarkUnreachable,
  addEvidence: AddEvidence,
  redact: Redact,
  redactFound: RedactFound,
  declineFound: DeclineFound,
  // fetched when somebody opens them, so that the desk's first load stays small
  requestChange: lazy(() => import('./request-change.tsx')),
  decideChange: lazy(() => import('./decide-change.tsx')),
  withdrawChange: lazy(() => import('./withdraw-change.tsx')),
  recordTriage: lazy(() => import('./record-triage.tsx')),
  probe: lazy(() => import('./probe.tsx')),
  giveKit: lazy(() => import('./give-kit.tsx')),
  addConsumer: lazy(() => import('./add-consumer.tsx')),
  listConsumers: lazy(() => import('./list-consumers.tsx')),
  contactConsumer: lazy(() => import('./contact-consumer.tsx')),
  linkThread: lazy(() => import('./link-thread.tsx')),
};
