import { ENGAGEMENT_PERMISSIONS } from './engagement-permissions.ts';
import type { Grant } from './grant.ts';
import { HOUSE_PERMISSIONS } from './house-permissions.ts';
import { PEOPLE_PERMISSIONS } from './people-permissions.ts';

/** Reports and what is public: no account is asked for. */
const ANYBODY = { roles: 'any', anonymous: true, reporter: true, machine: 'report' } as const satisfies Grant;
/** Whose link it is, may. */
const DOORSTEP = { roles: 'any', anonymous: true } as const satisfies Grant;
/** Cases are read by who works on them, decides in them or audits them; not by who runs the installation. */
const READ = { roles: ['responder', 'approver', 'auditor'], machine: 'read' } as const satisfies Grant;
const WORK = { roles: ['responder'], requires: 'person' } as const satisfies Grant;
/** A responder's decision that a clock also takes when its time is over. */
const WORK_OR_CLOCK = { ...WORK, system: true } as const satisfies Grant;
const APPROVE = { roles: ['approver'], requires: 'person', stepUp: true, inPerson: true } as const satisfies Grant;
const SYSTEM = { roles: [], system: true } as const satisfies Grant;

/**
 * Operation × who. Separation of duties stands here: the administrator gives roles and reads no cases, the auditor reads and
 * changes nothing, the responder works and approves no exemption. A person may hold several roles; that the same
 * person does not verify or approve what is their own is checked in the case itself.
 */
export const PERMISSIONS = {
  'case.report': ANYBODY,
  // The code is the key: whoever holds it may, signed in or not. The operation finds the submission that it stands for.
  'case.status': ANYBODY,
  'case.receipt': ANYBODY,
  'case.collect': ANYBODY,
  'case.reporterMessage': ANYBODY,
  'case.answer': ANYBODY,
  'case.withdraw': ANYBODY,
  'case.redactOwn': ANYBODY,
  'case.consumerStatus': ANYBODY,
  'case.consumerAnswer': ANYBODY,

  'case.queue': READ,
  'case.show': READ,
  'case.readEvidence': READ,
  'case.downloadEvidence': READ,
  'identity.list': READ,
  'identity.show': READ,
  'identity.snapshots': READ,
  'identity.compare': READ,
  'inventory.list': READ,
  'inventory.preview': READ,

  // What a person says about an identity stands whatever imports say, so no token says it.
  'identity.confirmOwner': WORK,
  'identity.describe': WORK,
  'identity.setConsumers': WORK,
  'identity.explain': WORK,
  'identity.endBehaviour': WORK,
  'identity.retire': WORK,
  'inventory.begin': WORK,
  'inventory.add': WORK,
  'inventory.apply': WORK,
  'inventory.abandon': WORK,
  'inventory.drop': SYSTEM,
  'review.patterns': READ,
  'review.cases': READ,
  'review.coverage': READ,
  'review.evidence': READ,
  'review.export': READ,
  // Comparing is a way to guess: it needs somebody whose name stands in the ledger.
  'review.compareStock': { roles: READ.roles, requires: 'person' },

  'case.classify': WORK,
  'case.linkIdentity': WORK,
  'case.unlinkIdentity': WORK,
  'case.identityUnknown': WORK,
  'case.planAction': WORK,
  'case.executeAction': WORK,
  'case.verifyAction': WORK,
  'case.waiveAction': WORK,
  'case.settleCredential': WORK,
  'case.requestExemption': WORK,
  'case.decideExemption': APPROVE,
  'case.endExemption': { ...APPROVE, system: true },
  'case.recur': SYSTEM,
  'case.previewChange': READ,
  'case.requestChange': WORK,
  'case.decideChange': APPROVE,
  'case.withdrawChange': WORK,
  'case.expireChange': SYSTEM,
  'case.compareChange': SYSTEM,
  'case.linkThread': WORK,
  'case.recordTriage': WORK,
  'case.draftOutcome': WORK,
  'case.recordOutcome': WORK,
  'case.message': WORK,
  'case.wait': WORK,
  'case.resume': WORK_OR_CLOCK,
  'case.escalate': WORK,
  'case.merge': WORK,
  'case.split': WORK,
  'case.close': WORK_OR_CLOCK,
  'case.markUnreachable': WORK_OR_CLOCK,
  'case.addEvidence': WORK,
  'case.probeTargets': READ,
  // Whoever holds the old credential gives it: never a token, never somebody unknown.
  'case.probe': WORK,
  'case.giveKit': WORK,
  'case.triage': READ,
  'case.listConsumers': WORK,
  'case.addConsumer': WORK,
  'case.contactConsumer': WORK,
  // Destroys words for good, so it needs who knows the case; detectors that have improved do the same by themselves.
  'text.redact': WORK_OR_CLOCK,
  'identity.redact': WORK_OR_CLOCK,
  'identity.redactFound': WORK_OR_CLOCK,
  'identity.declineFound': WORK,
  'inventory.rescan': SYSTEM,
  'text.rescan': SYSTEM,
  'text.found': READ,
  'text.redactFound': WORK_OR_CLOCK,
  'text.declineFound': WORK,

  // Automation proposes and never decides.
  'case.proposeClassification': { roles: [], machine: 'propose', system: true },
  'case.recordDelivery': SYSTEM,
  'case.recordConsumerDelivery': SYSTEM,

  // The link is the key: whoever was given it holds the credential, and has no account here.
  'kit.open': DOORSTEP,
  'kit.answer': DOORSTEP,
  'kit.history': DOORSTEP,
  'kit.openPlace': DOORSTEP,
  'kit.answerPlace': DOORSTEP,

  ...ENGAGEMENT_PERMISSIONS,

  ...PEOPLE_PERMISSIONS,
  ...HOUSE_PERMISSIONS,

  'ledger.index': SYSTEM,
  'ledger.pack': { roles: ['auditor', 'responder', 'approver'], machine: 'read' },
  'ledger.key': ANYBODY,
  'ledger.checkpoint': ANYBODY,
} as const satisfies Record<string, Grant>;

export type OperationName = keyof typeof PERMISSIONS;

export function grantOf(operation: OperationName): Grant {
  return PERMISSIONS[operation];
}
