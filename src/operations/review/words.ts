import type { FailureWord, GapWord } from '../../domain/metrics/words.ts';

/** What a trace lacks, as one plain sentence, and the operation that asks for it. */
export const GAP_WORDS: Readonly<Record<GapWord, { readonly says: string; readonly operation: string }>> = {
  'no-identity': { says: 'No identity is linked.', operation: 'case.linkIdentity' },
  'identity-unknown': { says: 'The identity was said to be unknown.', operation: 'case.linkIdentity' },
  'no-root-cause': { says: 'No root cause is named.', operation: 'case.classify' },
  'no-triage': { says: 'Why it could not sign in was not looked into step by step.', operation: 'case.recordTriage' },
  'no-change-request': { says: 'Rights changed, and nobody signed the change.', operation: 'case.requestChange' },
  'change-not-seen': { says: 'A change was signed, and no import has shown it yet.', operation: 'inventory.begin' },
  'no-proof-file': { says: 'An action has words as its proof, and no file.', operation: 'case.addEvidence' },
  'no-verifier': { says: 'An action was carried out, and nobody verified it.', operation: 'case.verifyAction' },
  'death-not-proved': {
    says: 'A credential is said to be dead, and its issuer was not asked.',
    operation: 'case.probe',
  },
  'history-not-searched': {
    says: 'A credential stood in code, and no search shows that its history is clean.',
    operation: 'case.giveKit',
  },
  'no-consumers': {
    says: 'A credential was rotated, and nobody who uses it is listed.',
    operation: 'case.addConsumer',
  },
  'consumer-silent': { says: 'Somebody who uses the credential has not moved yet.', operation: 'case.contactConsumer' },
  'outcome-without-supports': {
    says: 'A reporter was told something that no event supports.',
    operation: 'case.recordOutcome',
  },
};

/** What did not hold, as one plain sentence. */
export const FAILURE_WORDS: Readonly<Record<FailureWord, string>> = {
  'verification-failed': 'A second person found that an action had not worked.',
  'still-valid': 'A credential that was said to be dead still worked.',
  'still-in-history': 'A credential still stood in a repository that had been cleaned.',
  'change-contradicted': 'A later import no longer showed what had been signed.',
};
