/** The closed vocabularies of the inventory. */

/** Which system's export an import reads. */
export const SOURCE_KINDS = ['aws', 'kubernetes', 'github', 'entra', 'postgres', 'x509', 'csv'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** `retired` is said by a person; an import knows only the other two. */
export const IDENTITY_STATUSES = ['active', 'disabled', 'retired'] as const;
export type IdentityStatus = (typeof IDENTITY_STATUSES)[number];
