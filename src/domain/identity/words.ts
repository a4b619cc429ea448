/** The closed vocabularies of the inventory. */

/** Which system's export an import reads. */
export const SOURCE_KINDS = ['aws', 'kubernetes', 'github', 'entra', 'postgres', 'x509', 'csv'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** `retired` is said by a person; an import knows only the other two. */
export const IDENTITY_STATUSES = ['active', 'disabled', 'retired'] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];

/** What is narrowed down to in the list of identities. What each means exactly stands in `flags.ts`. */
export const IDENTITY_FILTERS = ['no-owner', 'no-purpose', 'long-lived', 'expiring', 'gone', 'in-open-case'] as const;
export type IdentityFilter = (typeof IDENTITY_FILTERS)[number];

/** By name; by the oldest credential; by what expires first; by when it was last seen, the longest ago first. */
export const IDENTITY_SORTS = ['name', 'oldest', 'expiry', 'seen'] as const;
export type IdentitySort = (typeof IDENTITY_SORTS)[number];

/** What a preview lists, part by part. */
export const IMPORT_PARTS = ['adds', 'changes', 'gone', 'unreadable'] as const;
export type ImportPart = (typeof IMPORT_PARTS)[number];
/** Whose refusal counts as proof that a credential is dead: one issuer, one file in the room `probes`. */
export const ISSUERS = [
  'postgres',
  'mariadb',
  'redis',
  'ldap',
  'ssh',
  'http-basic',
  'http-bearer',
  'tls-client',
  'github',
  'gitlab',
  'slack',
  'aws-sts',
] as const;
export type Issuer = (typeof ISSUERS)[number];
