import type { Disposition, Kind, Means, RootCause, Severity, Verdict } from '../../domain/case/words.ts';

/** The closed words of a case as they stand in a sentence. */
export const KIND_WORDS: Record<Kind, string> = {
  'leaked-secret': 'a leaked secret',
  'suspicious-behaviour': 'suspicious behaviour of an identity',
  'unexpected-token-use': 'an unexpected use of a token',
  'policy-exception': 'an exception to a rule',
  'access-problem': 'a problem with access',
  'authentication-failure': 'a failure to sign in',
  'entitlement-change': 'a change of what an identity may do',
  offboarding: 'an identity that should have been retired',
};

export const VERDICT_WORDS: Record<Verdict, string> = {
  confirmed: 'confirmed',
  'approved-automation': 'approved automation',
  'false-alarm': 'false alarm',
  'policy-exception': 'policy exception',
  'cannot-tell': 'cannot tell',
};

export const SEVERITY_WORDS: Record<Severity, string> = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  critical: 'critical',
};

export const CAUSE_WORDS: Record<RootCause, string> = {
  'credential-expired': 'a credential had expired',
  'rotated-without-consumers': 'a secret was rotated without those who use it',
  'certificate-or-trust-chain': 'a certificate or its chain of trust was not right',
  'permission-drift': 'permissions had drifted over time',
  'entitlement-removed-by-role-change': 'a change of role took a permission away',
  'secret-exposed-in-code': 'a secret stood in code',
  'secret-exposed-in-chat': 'a secret stood in a chat',
  'secret-exposed-in-ticket': 'a secret stood in a ticket',
  'secret-exposed-in-document': 'a secret stood in a document',
  'secret-exposed-in-log': 'a secret stood in a log',
  'secret-exposed-in-image': 'a secret stood in an image',
  'secret-exposed-in-pipeline': 'a secret stood in a pipeline',
  'credential-shared-or-reused': 'a credential was shared or used twice',
  'credential-too-long-lived': 'a credential had lived too long',
  'identity-without-owner': 'the identity had no owner',
  'identity-not-offboarded': 'the identity was not retired when it should have been',
  'third-party': 'it began at a third party',
  'unknown-approved-automation': 'an approved automation that nobody knew of',
  'human-use': 'a person used an identity that is not meant for people',
  'not-an-identity-problem': 'it was not a problem of an identity',
};

export const MEANS_WORDS: Record<Means, string> = {
  rotate: 'We replaced the credential by a new one',
  revoke: 'We revoked the credential',
  disable: 'We disabled the identity',
  reduce: 'We reduced what the identity may do',
  restore: 'We gave back the access that was lost',
  code: 'We removed the secret from the code and its history',
  chat: 'We removed the secret from the chat',
  ticket: 'We removed the secret from the ticket',
  document: 'We removed the secret from the document',
  log: 'We removed the secret from the log',
  image: 'We removed the secret from the image',
  pipeline: 'We removed the secret from the pipeline',
  control: 'We added a control that keeps it from happening again',
  monitoring: 'We added monitoring that would show it',
  policy: 'We changed a rule so that it does not happen again',
  training: 'We trained the people who work with it',
};

export const DISPOSITION_WORDS: Record<Disposition, string> = {
  rotated: 'rotated',
  revoked: 'revoked',
  disabled: 'disabled',
  expired: 'expired',
  exempted: 'exempted',
  'approved-as-is': 'approved as it is',
  'not-a-credential': 'not a credential',
};

/** A day as people write it in a sentence: `2026-11-20`, in UTC. */
export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
