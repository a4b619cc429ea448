/** The closed vocabularies of a case. The words are the field's own; the source is the product's glossary in ARCHITECTURE.md. */
export const STAGES = ['received', 'classified', 'acting', 'verified', 'told', 'closed', 'merged'] as const;
export type Stage = (typeof STAGES)[number];

export const KINDS = [
  'leaked-secret',
  'suspicious-behaviour',
  'unexpected-token-use',
  'policy-exception',
  'access-problem',
  'authentication-failure',
  'entitlement-change',
  'offboarding',
] as const;
export type Kind = (typeof KINDS)[number];

export const VERDICTS = ['confirmed', 'approved-automation', 'false-alarm', 'policy-exception', 'cannot-tell'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Version 1 of the root-cause taxonomy; a later version comes with a map from this one. */
export const ROOT_CAUSES = [
  'credential-expired',
  'rotated-without-consumers',
  'certificate-or-trust-chain',
  'permission-drift',
  'entitlement-removed-by-role-change',
  'secret-exposed-in-code',
  'secret-exposed-in-chat',
  'secret-exposed-in-ticket',
  'secret-exposed-in-document',
  'secret-exposed-in-log',
  'secret-exposed-in-image',
  'secret-exposed-in-pipeline',
  'credential-shared-or-reused',
  'credential-too-long-lived',
  'identity-without-owner',
  'identity-not-offboarded',
  'third-party',
  'unknown-approved-automation',
  'human-use',
  'not-an-identity-problem',
] as const;
export type RootCause = (typeof ROOT_CAUSES)[number];

export const ACTION_KINDS = ['contain', 'remove', 'prevent'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** How each kind of action is done. For `remove` the word names the place; `restore` gives back access that was lost. */
export const MEANS = {
  contain: ['rotate', 'revoke', 'disable', 'reduce', 'restore'],
  remove: ['code', 'chat', 'ticket', 'document', 'log', 'image', 'pipeline'],
  prevent: ['control', 'monitoring', 'policy', 'training'],
} as const satisfies Record<ActionKind, readonly string[]>;
export type Means = (typeof MEANS)[ActionKind][number];

export const DISPOSITIONS = [
  'rotated',
  'revoked',
  'disabled',
  'expired',
  'exempted',
  'approved-as-is',
  'not-a-credential',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const IDENTITY_KINDS = [
  'service-account',
  'api-key',
  'access-token',
  'oauth-app',
  'certificate',
  'ssh-key',
  'database-user',
  'workload',
  'webhook',
  'bot',
  'ai-agent',
] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Whom a case can wait for, and the clocks that can be paused meanwhile. */
export const PARTIES = ['reporter', 'approver', 'third-party'] as const;
export type Party = (typeof PARTIES)[number];
export const CLOCKS = ['first-act', 'classification', 'outcome', 'dispute'] as const;
export type Clock = (typeof CLOCKS)[number];

export const CHANNELS = ['page', 'api', 'cli', 'mail', 'mcp'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a reporter can be told: by mail, only on the status page, or by updating the system that submitted. */
export type Reach = 'mail' | 'page' | 'machine';

export const METHODS = ['look', 'scan', 'probe'] as const;
export type Method = (typeof METHODS)[number];

/** What somebody who holds a credential can do on their own machine. */
export const KIT_PURPOSES = ['probe', 'git'] as const;
export const PROBE_ANSWERS = ['refused', 'still-valid', 'cannot-tell'] as const;
/** Never two: whatever is not plainly the issuer's own word is `cannot-tell`. */
export type ProbeAnswer = (typeof PROBE_ANSWERS)[number];
export type KitPurpose = (typeof KIT_PURPOSES)[number];

export const CONSUMER_ANSWERS = ['moved', 'not-yet', 'not-a-consumer'] as const;
export type ConsumerAnswer = (typeof CONSUMER_ANSWERS)[number];

export const THREAD_KINDS = ['chat', 'ticket', 'pull-request', 'mail'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

export const TRIAGE_FINDINGS = [
  'credential-expired',
  'rotated-without-consumers',
  'certificate-or-trust-chain',
  'permission-drift',
  'cannot-tell',
] as const;
export type TriageFinding = (typeof TRIAGE_FINDINGS)[number];

/** What a triage can rest on. */
export const TRIAGE_GROUNDS = [
  'expiry-passed',
  'expiry-ahead',
  'rotated-before-failure',
  'not-rotated',
  'consumers-not-moved',
  'consumers-moved',
  'consumers-unknown',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-wrong-name',
  'chain-wrong-order',
  'signature-wrong',
  'chain-incomplete',
  'issuer-not-trusted',
  'chain-holds',
  'entitlements-lost',
  'entitlements-unchanged',
  'identity-disabled',
  'credential-inactive',
  'nothing-known',
] as const;
export type TriageGround = (typeof TRIAGE_GROUNDS)[number];
