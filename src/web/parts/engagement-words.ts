import type {
  Disposition,
  EngagementKind,
  EngagementStage,
  MemberRole,
  RetentionClass,
} from '../../domain/engagement/words.ts';

/** The closed words of engagements as a person reads them. */
export const ENGAGEMENT_STAGE_NAMES: Readonly<Record<EngagementStage, string>> = {
  open: 'Open',
  reporting: 'Reporting',
  closing: 'Closing',
  closed: 'Closed',
  disposed: 'Disposed',
};

export const ENGAGEMENT_KIND_NAMES: Readonly<Record<EngagementKind, string>> = {
  implementation: 'Implementation',
  'managed-service': 'Managed service',
  troubleshooting: 'Troubleshooting',
  offboarding: 'Offboarding',
};

const RETENTION_NAMES: Readonly<Record<RetentionClass, string>> = {
  brief: 'Brief',
  standard: 'Standard',
  long: 'Long',
};

/** A class of retention and how long it keeps. */
export function retentionName(of: RetentionClass, days: number): string {
  return `${RETENTION_NAMES[of]}: ${days === 1 ? 'one day' : `${days} days`}`;
}

export const MEMBER_ROLE_NAMES: Readonly<Record<MemberRole, string>> = {
  lead: 'Lead',
  author: 'Author',
  reviewer: 'Reviewer',
};

/** What becomes of a value in the copy that leaves. */
export const FINDING_DISPOSITION_NAMES: Readonly<Record<Disposition, string>> = {
  redact: 'Redact',
  'redact-and-rotate': 'Redact and rotate',
  keep: 'Keep',
  placeholder: 'Placeholder',
  'not-a-secret': 'Not a secret',
};
