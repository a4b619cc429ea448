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
import { addDocument, addVersion } from './engagement/add-document.ts';
import { caseOutcome } from './engagement/case-outcome.ts';
import { addEntry, clearPlace, listPlace, recordExit } from './engagement/inventory.ts';
import { handover } from './engagement/handover.ts';
import { answerPlaceKit, givePlaceKit, openPlaceKit } from './engagement/place-kit.ts';
import { suggestEntries } from './engagement/suggest-entries.ts';
import { beginClosing, closeEngagement, resumeReporting } from './engagement/closing.ts';
import { acceptPolicy, decideValues } from './engagement/decide.ts';
import { decideException, requestException } from './engagement/exceptions.ts';
import { followCase } from './engagement/follow-case.ts';
import { markFinding } from './engagement/mark.ts';
import { addMember, removeMember } from './engagement/members.ts';
import { newReport } from './engagement/new-report.ts';
import { openEngagement } from './engagement/open.ts';
import { destroyDueOriginals } from './engagement/disposal/due-originals.ts';
import { beginDisposal, executeDisposal } from './engagement/disposal/execute.ts';
import { liftHold, placeHold } from './engagement/disposal/holds.ts';
import { engagementPack } from './engagement/disposal/pack.ts';
import { disposalRecordFile, disposalRecordOf } from './engagement/disposal/record.ts';
import { approveDisposal, countersignDisposal, requestDisposal } from './engagement/disposal/request.ts';
import { verifyDisposal } from './engagement/disposal/verify.ts';
import { destroyOriginal, keepOriginal } from './engagement/originals.ts';
import { proveRendition } from './engagement/prove.ts';
import { approveRelease, release } from './engagement/release.ts';
import { rescanDocument } from './engagement/rescan.ts';
import { reportSource } from './engagement/report-source.ts';
import { downloadRelease, pageOfDocument, previewDocument, reviewDocument } from './engagement/review.ts';
import { saveSource } from './engagement/save-source.ts';
import { downloadShare } from './engagement/shares/download.ts';
import { enterShare, lookOn } from './engagement/shares/enter.ts';
import { shareLog } from './engagement/shares/log.ts';
import { recordShareMail } from './engagement/shares/record-mail.ts';
import { revokeShare } from './engagement/shares/revoke.ts';
import { shareDocument } from './engagement/shares/share.ts';
import { showShare } from './engagement/shares/show.ts';
import { pageOfShare, wordsOfShare } from './engagement/shares/shown.ts';
import { listEngagements, showEngagement } from './engagement/show.ts';
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
import { disable, invite, listPeople, me, setRoles } from './people/people.ts';
import { prove } from './people/prove.ts';
import { endSession, listSessions, signOut } from './people/sessions.ts';
import { doctor } from './house/doctor.ts';
import { accept, setUp, signIn } from './people/sign-in.ts';
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
  openEngagement,
  listEngagements,
  showEngagement,
  addMember,
  removeMember,
  addDocument,
  addVersion,
  newReport,
  reportSource,
  saveSource,
  rescanDocument,
  reviewDocument,
  pageOfDocument,
  previewDocument,
  decideValues,
  acceptPolicy,
  markFinding,
  proveRendition,
  requestException,
  decideException,
  approveRelease,
  release,
  downloadRelease,
  shareDocument,
  revokeShare,
  shareLog,
  recordShareMail,
  showShare,
  enterShare,
  lookOn,
  pageOfShare,
  wordsOfShare,
  downloadShare,
  keepOriginal,
  destroyOriginal,
  caseOutcome,
  followCase,
  addEntry,
  listPlace,
  givePlaceKit,
  clearPlace,
  recordExit,
  suggestEntries,
  handover,
  openPlaceKit,
  answerPlaceKit,
  beginClosing,
  resumeReporting,
  closeEngagement,
  setUp,
  signIn,
  accept,
  me,
  signOut,
  prove,
  listSessions,
  endSession,
  invite,
  doctor,
  listPeople,
  setRoles,
  disable,
  listTokens,
  makeToken,
  endToken,
  indexCases,
  placeHold,
  liftHold,
  requestDisposal,
  approveDisposal,
  countersignDisposal,
  beginDisposal,
  executeDisposal,
  verifyDisposal,
  disposalRecordOf,
  disposalRecordFile,
  destroyDueOriginals,
  engagementPack,
  pack,
  logKey,
  checkpoint,
] as const;

export const REGISTRY: ReadonlyMap<string, Operation> = new Map(ALL.map((one) => [one.name, one]));
