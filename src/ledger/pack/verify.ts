import { fingerprint, parseVerifierKey } from '../verifier-key.ts';
import type { ClosingRules } from '../closing.ts';
import type { Sha256 } from '../bytes.ts';
import type { AssertionQuestion, VerifyAssertion } from '../decision-signature.ts';
import type { SignatureQuestion } from '../signature.ts';
import { checkChain } from './check-chain.ts';
import { checkClosed } from './check-closing.ts';
import { checkCompleteness } from './check-completeness.ts';
import { checkDisposal, isEngagement, questionsOfDisposal } from './check-disposal.ts';
import { checkDecisions, questionsOfDecisions } from './check-decisions.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkFiles } from './check-files.ts';
import { checkCheckpoint, checkInclusion, questionsOfCheckpoint } from './check-log.ts';
import type { Trust } from './check-log.ts';
import { checkPayloads } from './check-payloads.ts';
import { checkSigned } from './check-signed.ts';
import { checkStatement, questionsOfStatement } from './check-statement.ts';
import type { Pack } from './open.ts';
import { makeReport, unchecked } from './report.ts';
import type { Finding, Report } from './report.ts';

export type VerifyTools = Trust &
  Partial<ClosingRules> & {
    /** Checks the passkeys that signed decisions; without it they are named and not checked. */
    readonly assertion?: VerifyAssertion;
  };

/** The default of the organisation's promises; a shorter window has to be given by hand. */
const DISPUTE_DAYS = 5;

/**
 * Checks an opened pack against itself and against the keys that the reader trusts. Needs no network and no account. In a browser, whose
 * cryptography answers only later, ask `signaturesOf` and `assertionsOf` first and hand in `answered(…)`.
 */
export function verifyPack(pack: Pack, tools: VerifyTools): Report {
  const { sha256, trustedKeys, disputeDays = DISPUTE_DAYS } = tools;
  const claimed = parseVerifierKey(sha256, pack.claimedKey);
  const about = {
    name: pack.info.name,
    case: pack.statement.predicate.case,
    events: pack.eventsBySeq.size,
    origin: pack.checkpoint.origin,
    size: pack.checkpoint.size,
    claimedFingerprint: claimed.ok ? fingerprint(sha256, claimed.value) : null,
  };
  const findings = [
    ...checkFiles(pack, sha256),
    ...checkChain(pack, sha256),
    ...checkPayloads(pack, sha256),
    ...checkInclusion(pack, sha256),
    ...checkCheckpoint(pack, tools),
    ...checkCompleteness(pack, sha256),
    ...checkEvidence(pack, sha256),
    ...checkStatement(pack, tools),
    ...checkSigned(pack, sha256),
    ...checkDecisions(pack, sha256, tools.assertion),
    ...(isEngagement(pack) ? checkDisposal(pack, tools) : checkClosed(pack, { disputeDays })),
    ...asserted(pack),
  ];
  return makeReport(about, findings, trustedKeys !== null);
}

/** Every signature that `verifyPack` will ask about. */
export function signaturesOf(pack: Pack, trust: Pick<Trust, 'sha256' | 'trustedKeys'>): readonly SignatureQuestion[] {
  return [
    ...questionsOfCheckpoint(pack, trust),
    ...questionsOfStatement(pack, trust),
    ...questionsOfDisposal(pack, trust),
  ];
}

/** Every passkey's signature that `verifyPack` will ask about. */
export function assertionsOf(pack: Pack, sha256: Sha256): readonly AssertionQuestion[] {
  return questionsOfDecisions(pack, sha256);
}

/** What only the operator says. */
function asserted(pack: Pack): readonly Finding[] {
  return [
    unchecked('time', 'Time asserted by the operator: no outside clock vouches for when things happened.'),
    ...(pack.people === null
      ? []
      : [
          unchecked(
            'names',
            'Who the actors are is what the operator says; within the case, one person is always the same actor.',
          ),
        ]),
    ...(pack.hasReport
      ? [unchecked('names', 'report.html is for reading: what holds is in the files beside it.')]
      : []),
  ];
}
