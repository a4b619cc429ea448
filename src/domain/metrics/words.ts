/** A remediation that did not hold. */
export const FAILURES = ['verification-failed', 'still-valid', 'still-in-history', 'change-contradicted'] as const;
export type FailureWord = (typeof FAILURES)[number];

/** What a trace lacks, in the order in which it is asked for. */
export const GAPS = [
  'no-identity',
  'identity-unknown',
  'no-root-cause',
  'no-triage',
  'no-change-request',
  'change-not-seen',
  'no-proof-file',
  'no-verifier',
  'death-not-proved',
  'history-not-searched',
  'no-consumers',
  'consumer-silent',
  'outcome-without-supports',
] as const;
export type GapWord = (typeof GAPS)[number];
