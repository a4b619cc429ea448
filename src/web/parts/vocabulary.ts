import type {
  ActionKind,
  Channel,
  Clock,
  Disposition,
  IdentityKind,
  Kind,
  Means,
  Method,
  Party,
  Reach,
  RootCause,
  Severity,
  Stage,
  Verdict,
} from '../../domain/case/words.ts';
import type { SourceKind } from '../../domain/identity/words.ts';
import type { Role } from '../../domain/people/roles.ts';

/** The closed words of the field as a person reads them. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  received: 'Received',
  classified: 'Classified',
  acting: 'Acting',
  verified: 'Verified',
  told: 'Told',
  closed: 'Closed',
  merged: 'Merged',
};

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  'leaked-secret': 'Leaked secret',
  'suspicious-behaviour': 'Suspicious behaviour',
  'unexpected-token-use': 'Unexpected token use',
  'policy-exception': 'Policy exception',
  'access-problem': 'Access problem',
  'authentication-failure': 'Authentication failure',
  'entitlement-change': 'Entitlement change',
  offboarding: 'Offboarding',
};

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  confirmed: 'Confirmed',
  'approved-automation': 'Approved automation',
  'false-alarm': 'False alarm',
  'policy-exception': 'Policy exception',
  'cannot-tell': 'Cannot tell',
};

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

export const CAUSE_NAMES: Readonly<Record<RootCause, string>> = {
  'credential-expired': 'Credential expired',
  'rotated-without-consumers': 'Secret rotated without its consumers',
  'certificate-or-trust-chain': 'Certificate or trust chain',
  'permission-drift': 'Permission drift',
  'entitlement-removed-by-role-change': 'Entitlement removed by a role change',
  'secret-exposed-in-code': 'Secret exposed in code',
  'secret-exposed-in-chat': 'Secret exposed in chat',
  'secret-exposed-in-ticket': 'Secret exposed in a ticket',
  'secret-exposed-in-document': 'Secret exposed in a document',
  'secret-exposed-in-log': 'Secret exposed in a log',
  'secret-exposed-in-image': 'Secret exposed in an image',
  'secret-exposed-in-pipeline': 'Secret exposed in a pipeline',
  'credential-shared-or-reused': 'Credential shared or reused',
  'credential-too-long-lived': 'Credential too long-lived',
  'identity-without-owner': 'Identity without owner',
  'identity-not-offboarded': 'Identity not offboarded',
  'third-party': 'Third party',
  'unknown-approved-automation': 'Approved automation nobody knew of',
  'human-use': 'Human use of a non-human identity',
  'not-an-identity-problem': 'Not an identity problem',
};

export const ACTION_KIND_NAMES: Readonly<Record<ActionKind, string>> = {
  contain: 'Contain',
  remove: 'Remove',
  prevent: 'Prevent',
};

export const MEANS_NAMES: Readonly<Record<Means, string>> = {
  rotate: 'Rotate',
  revoke: 'Revoke',
  disable: 'Disable',
  reduce: 'Reduce what it may do',
  restore: 'Give back access that was lost',
  code: 'From code and its history',
  chat: 'From chat',
  ticket: 'From a ticket',
  document: 'From a document',
  log: 'From a log',
  image: 'From an image',
  pipeline: 'From a pipeline',
  control: 'A control',
  monitoring: 'Monitoring',
  policy: 'A policy',
  training: 'Training',
};

export const DISPOSITION_NAMES: Readonly<Record<Disposition, string>> = {
  rotated: 'Rotated',
  revoked: 'Revoked',
  disabled: 'Disabled',
  expired: 'Expired',
  exempted: 'Exempted',
  'approved-as-is': 'Approved as it is',
  'not-a-credential': 'Not a credential',
};

export const IDENTITY_KIND_NAMES: Readonly<Record<IdentityKind, string>> = {
  'service-account': 'Service account',
  'api-key': 'API key',
  'access-token': 'Access token',
  'oauth-app': 'OAuth app',
  certificate: 'Certificate',
  'ssh-key': 'SSH key',
  'database-user': 'Database user',
  workload: 'Workload',
  webhook: 'Webhook',
  bot: 'Bot',
  'ai-agent': 'AI agent',
};

export const SOURCE_NAMES: Readonly<Record<SourceKind, string>> = {
  aws: 'AWS',
  kubernetes: 'Kubernetes',
  github: 'GitHub',
  entra: 'Microsoft Entra',
  postgres: 'PostgreSQL',
  x509: 'X.509 certificates',
  csv: 'CSV table',
};

export const PARTY_NAMES: Readonly<Record<Party, string>> = {
  reporter: 'the reporter',
  approver: 'an approver',
  'third-party': 'a third party',
};

export const CLOCK_NAMES: Readonly<Record<Clock, string>> = {
  'first-act': 'First look',
  classification: 'Classification',
  outcome: 'Outcome',
  dispute: 'Dispute window',
};

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  page: 'the form',
  api: 'the API',
  cli: 'the command line',
  mail: 'mail',
  mcp: 'an assistant (MCP)',
};

export const REACH_NAMES: Readonly<Record<Reach, string>> = {
  mail: 'told by mail',
  page: 'told on the status page',
  machine: 'told by updating the system that sent it',
};

export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  look: 'I looked at it myself',
  scan: 'A scan of the place',
  probe: 'A probe of the issuer',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  responder: 'Responder',
  approver: 'Approver',
  'delivery-lead': 'Delivery lead',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

/** A name from one of the tables above, for words that arrive as plain text; unknown words are shown as they are. */
export function nameOf(names: Readonly<Record<string, string>>, word: string): string {
  return names[word] ?? word;
}
