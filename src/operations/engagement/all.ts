import { appointLead } from './appoint-lead.ts';
import { engagementsWithoutLead } from './without-lead.ts';
import { addDocument, addVersion } from './add-document.ts';
import { caseOutcome } from './case-outcome.ts';
import { addEntry, clearPlace, listPlace, recordExit } from './inventory.ts';
import { handover } from './handover.ts';
import { answerPlaceKit, givePlaceKit, openPlaceKit } from './place-kit.ts';
import { suggestEntries } from './suggest-entries.ts';
import { beginClosing, closeEngagement, resumeReporting } from './closing.ts';
import { acceptPolicy, decideValues } from './decide.ts';
import { decideException, requestException } from './exceptions.ts';
import { followCase } from './follow-case.ts';
import { markFinding } from './mark.ts';
import { addMember, removeMember } from './members.ts';
import { newReport } from './new-report.ts';
import { openEngagement } from './open.ts';
import { destroyDueOriginals } from './disposal/due-originals.ts';
import { beginDisposal, executeDisposal } from './disposal/execute.ts';
import { liftHold, placeHold } from './disposal/holds.ts';
import { engagementPack } from './disposal/pack.ts';
import { disposalRecordFile, disposalRecordOf } from './disposal/record.ts';
import { approveDisposal, countersignDisposal, requestDisposal } from './disposal/request.ts';
import { verifyDisposal } from './disposal/verify.ts';
import { destroyOriginal, keepOriginal } from './originals.ts';
import { proveRendition } from './prove.ts';
import { approveRelease, release } from './release.ts';
import { rescanDocument } from './rescan.ts';
import { reportSource } from './report-source.ts';
import { downloadRelease, pageOfDocument, previewDocument, reviewDocument } from './review.ts';
import { saveSource } from './save-source.ts';
import { downloadShare } from './shares/download.ts';
import { enterShare, lookOn } from './shares/enter.ts';
import { shareLog } from './shares/log.ts';
import { recordShareMail } from './shares/record-mail.ts';
import { revokeShare } from './shares/revoke.ts';
import { shareDocument } from './shares/share.ts';
import { showShare } from './shares/show.ts';
import { pageOfShare, wordsOfShare } from './shares/shown.ts';
import { listEngagements, showEngagement } from './show.ts';

/** Every verb of an engagement, in the order in which they stand in the documentation. */
export const ENGAGEMENT_OPERATIONS = [
  openEngagement,
  listEngagements,
  showEngagement,
  engagementsWithoutLead,
  appointLead,
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
] as const;
