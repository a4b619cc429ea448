/**
 * Readable copies that the events make again: a backup does not hold them (ledger.md, “Disposal”). Mails that wait are found
 * again from what is still owed. Everything else that is in a table is in a backup, what a later version adds too.
 */
export const MADE_AGAIN: ReadonlySet<string> = new Set([
  'case_view',
  'submission_view',
  'action_view',
  'credential_view',
  'exemption_view',
  'approval_view',
  'engagement_view',
  'review_view',
  'search_text',
  'outbox',
]);

/** Who is signed in signs in again after a restore. */
const PASSING: ReadonlySet<string> = new Set(['session']);

/** Sealed files lie in a folder on one engine and in this table on the other: a backup has them as files. */
export const OF_FILES = 'sealed_file';

export function isKept(table: string): boolean {
  return !MADE_AGAIN.has(table) && !PASSING.has(table) && table !== OF_FILES;
}
