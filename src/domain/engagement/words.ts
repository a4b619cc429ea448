/** The stages of an engagement. Disposed is the end: what was held is gone, and its trace stays. */
export const ENGAGEMENT_STAGES = ['open', 'reporting', 'closing', 'closed', 'disposed'] as const;
export type EngagementStage = (typeof ENGAGEMENT_STAGES)[number];

/** What the team was there for; each has a controlled template of its own. */
export const ENGAGEMENT_KINDS = ['implementation', 'managed-service', 'troubleshooting', 'offboarding'] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

/** How long what was reported is kept after the engagement is closed. */
export const RETENTION_CLASSES = ['brief', 'standard', 'long'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Days of each retention class. */
export const RETENTION_DAYS: Readonly<Record<RetentionClass, number>> = { brief: 30, standard: 365, long: 2_555 };

/** The lead runs it, authors write and decide about findings, reviewers approve what leaves. */
export const MEMBER_ROLES = ['lead', 'author', 'reviewer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** What becomes of a value that was found. One decision holds for every place where it stands. */
export const DISPOSITIONS = ['redact', 'redact-and-rotate', 'keep', 'placeholder', 'not-a-secret'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** What a value was recognised as. Only identity references can be kept. */
export const VALUE_CLASSES = ['secret', 'identity', 'placeholder'] as const;
export type ValueClass = (typeof VALUE_CLASSES)[number];

/** How an identity came into the engagement. */
export const ENTRY_ORIGINS = ['seen', 'borrowed', 'created'] as const;
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];

/** What became of an identity at the end. */
export const EXIT_STATES = ['returned', 'rotated', 'revoked', 'disabled', 'expired', 'kept-by-agreement'] as const;
export type ExitState = (typeof EXIT_STATES)[number];

/** Where a credential was kept meanwhile. */
export const PLACE_KINDS = ['code', 'ticket', 'share', 'chat', 'other'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How it is known that a place holds it no more: a search by fingerprint, or a person's word. */
export const CLEARED_BY = ['scan', 'statement'] as const;
export type ClearedBy = (typeof CLEARED_BY)[number];

/** What a copy of something was, and what became of it. */
export const COPY_STATES = ['destroyed', 'residual', 'cannot-tell'] as const;
export type CopyState = (typeof COPY_STATES)[number];
export const COPY_KINDS = [
  'keys',
  'rows',
  'search-index',
  'outbox',
  'sealed-files',
  'derived-files',
  'share-caches',
  'temporary-files',
  /** What a database server keeps beside its tables. */
  'write-ahead-log',
  'replicas',
  'backups',
  'handed-out',
  'mails',
] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** What a recipient did with a share, or was refused. */
export const SHARE_ACTS = ['opened', 'revealed', 'downloaded', 'refused'] as const;
export type ShareAct = (typeof SHARE_ACTS)[number];

/** What became of one attempt at mailing a link. */
export const SHARE_MAIL_RESULTS = ['accepted', 'deferred', 'refused'] as const;
export type ShareMailResult = (typeof SHARE_MAIL_RESULTS)[number];
