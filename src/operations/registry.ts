import { consumerAnswer, consumerStatus } from './case/consumer-page.ts';
import { listConsumers } from './case/consumers-of-record.ts';
import { askTriage } from './case/triage-ask.ts';
import { addConsumer, contactConsumer, recordConsumerDelivery } from './case/consumers.ts';
import { executeAction, planAction, settleCredential, verifyAction, waiveAction } from './case/actions.ts';
import { decideChange, expireChange, withdrawChange } from './case/changes.ts';
import { compareChange } from './case/compare-change.ts';
import { close, markUnreachable, recordDelivery } from './case/ending.ts';
import { downloadEvidence } from './case/download-evidence.ts';
import { addEvidence } from './case/evidence.ts';
import { linkIdentity, unlinkIdentity } from './case/link-identity.ts';
import { decideExemption, endExemption, requestExemption } from './case/exemptions.ts';
import { recurAfterExemption } from './case/go-on.ts';
import { merge, split } from './case/merge.ts';
import { draftOutcome, recordOutcome } from './case/outcome.ts';
import { queue, show } from './case/queue.ts';
import { receipt } from './case/receipt.ts';
import { readEvidence } from './case/read-evidence.ts';
import { report } from './case/report.ts';
import { proposeClassification } from './case/propose-classification.ts';
import { previewChange, requestChange } from './case/request-change.ts';
import { answer, reporterMessage, status, withdraw } from './case/reporter.ts';
import { classify, escalate, identityUnknown, message, resume, wait } from './case/work.ts';
import { linkThread } from './case/threads.ts';
import { recordTriage } from './case/triage.ts';
import { ENGAGEMENT_OPERATIONS } from './engagement/all.ts';
import { HOUSE_OPERATIONS } from './house/all.ts';
import { declineFoundAt, redactFoundAt } from './identity/late/found.ts';
import { redactIdentity } from './identity/late/redact.ts';
import { rescanInventory } from './identity/late/rescan.ts';
import { listIdentities } from './identity/list.ts';
import { compare, listSnapshots, showIdentity } from './identity/show.ts';
import { confirmOwner, describe, endBehaviour, explain, retire, setConsumers } from './identity/verbs.ts';
import { abandon, apply, drop } from './inventory/apply.ts';
import { listImports, preview } from './inventory/preview.ts';
import { add, begin } from './inventory/stage.ts';
import { indexCases } from './ledger/index-cases.ts';
import { checkpoint, logKey } from './ledger/key.ts';
import { pack } from './ledger/pack.ts';
import type { Operation } from './operation.ts';
import { changesOfPeople } from './people/changes.ts';
import { disable, invite, listPeople, me, setRoles } from './people/people.ts';
import { askPasskey, proveByPasskey, signInByPasskey } from './people/by-passkey.ts';
import { addPasskey, beginPasskey, listPasskeys, removePasskey } from './people/passkeys.ts';
import { changePassword } from './people/password.ts';
import { makeRecovery, recover, recoverAtHouse } from './people/recovery.ts';
import { askSignature } from './people/signing.ts';
import { prove } from './people/prove.ts';
import { endSession, listSessions, signOut } from './people/sessions.ts';
import { accept, setUp, signIn } from './people/sign-in.ts';
import { beginAtProvider } from './people/provider/begin.ts';
import { endedAtProvider } from './people/provider/ended.ts';
import { showProvider } from './people/provider/provider.ts';
import { releaseAccount } from './people/provider/release.ts';
import { signInAtProvider } from './people/provider/sign-in.ts';
import { reviewCases } from './review/cases.ts';
import { compareStock } from './review/compare-stock.ts';
import { controlEvidence, coverage } from './review/coverage.ts';
import { exportCoverage } from './review/export.ts';
import { patterns } from './review/patterns.ts';
import { declineFound, listFound, redactFound } from './text/found.ts';
import { listTargets } from './proof/case-targets.ts';
import { answerKit, giveKit, historyKit, openKit } from './proof/kit.ts';
import { probeCredential } from './proof/probe.ts';
import { redactOwn, redactText } from './text/redact.ts';
import { rescan } from './text/rescan.ts';
import { endToken, listTokens, makeToken } from './tokens/tokens.ts';

/**
 * Every operation there is. HTTP routes, OpenAPI, command-line commands and the tests of who may do what are made from
 * this list; nothing else reads or changes anything.
 */
const ALL = [
  report,
  status,
  receipt,
  reporterMessage,
  answer,
  withdraw,
  redactOwn,
  queue,
  show,
  proposeClassification,
  classify,
  linkIdentity,
  unlinkIdentity,
  identityUnknown,
  planAction,
  executeAction,
  verifyAction,
  waiveAction,
  settleCredential,
  requestExemption,
  decideExemption,
  endExemption,
  recurAfterExemption,
  previewChange,
  requestChange,
  decideChange,
  withdrawChange,
  expireChange,
  compareChange,
  linkThread,
  recordTriage,
  draftOutcome,
  recordOutcome,
  message,
  wait,
  resume,
  escalate,
  merge,
  split,
  close,
  markUnreachable,
  addEvidence,
  askTriage,
  listConsumers,
  addConsumer,
  contactConsumer,
  recordConsumerDelivery,
  consumerStatus,
  consumerAnswer,
  readEvidence,
  downloadEvidence,
  listTargets,
  probeCredential,
  giveKit,
  openKit,
  answerKit,
  historyKit,
  recordDelivery,
  redactText,
  rescan,
  listFound,
  redactFound,
  declineFound,
  listIdentities,
  showIdentity,
  listSnapshots,
  compare,
  confirmOwner,
  describe,
  setConsumers,
  explain,
  endBehaviour,
  retire,
  redactIdentity,
  redactFoundAt,
  declineFoundAt,
  rescanInventory,
  begin,
  add,
  preview,
  apply,
  abandon,
  drop,
  listImports,
  patterns,
  reviewCases,
  coverage,
  controlEvidence,
  exportCoverage,
  compareStock,
  setUp,
  signIn,
  showProvider,
  beginAtProvider,
  signInAtProvider,
  endedAtProvider,
  releaseAccount,
  accept,
  me,
  signOut,
  prove,
  proveByPasskey,
  askPasskey,
  askSignature,
  signInByPasskey,
  listPasskeys,
  beginPasskey,
  addPasskey,
  removePasskey,
  changePassword,
  makeRecovery,
  recoverAtHouse,
  recover,
  listSessions,
  endSession,
  invite,
  listPeople,
  changesOfPeople,
  setRoles,
  disable,
  listTokens,
  makeToken,
  endToken,
  indexCases,
  pack,
  logKey,
  checkpoint,
  ...ENGAGEMENT_OPERATIONS,
  ...HOUSE_OPERATIONS,
] as const;

export const REGISTRY: ReadonlyMap<string, Operation> = new Map(ALL.map((one) => [one.name, one]));
