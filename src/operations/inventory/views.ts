import type { IdentityKind } from '../../domain/case/words.ts';
import type { SourceKind } from '../../domain/identity/words.ts';

/** What inventory operations answer. Plain JSON: texts are safe already, times are milliseconds since 1970. */

export interface ImportCounts {
  readonly adds: number;
  readonly changes: number;
  readonly gone: number;
  /** Shown again as they were. */
  readonly same: number;
  readonly unreadable: number;
}

export interface ImportView {
  readonly import: string;
  /** `I-7`, given when it is applied. */
  readonly number: string | null;
  readonly source: SourceKind;
  /** What the source is called here, such as `aws production`. */
  readonly name: string;
  readonly state: 'staged' | 'applied' | 'abandoned';
  readonly begunAt: number;
  readonly appliedAt: number | null;
  readonly by: string;
  /** Records and places that cannot be read, so far. */
  readonly records: number;
  readonly unreadable: number;
  /** What was done when it was applied. */
  readonly counts: ImportCounts | null;
  /** SHA-256 (base64url) over the canonical records; null until it is applied. */
  readonly digest: string | null;
}

/** One line of a preview. */
export interface PreviewRowView {
  readonly kind: IdentityKind;
  readonly name: string;
  readonly locator: string | null;
  /** For a change, what differs: `owner`, `credentials`, `entitlements`, `comes back`, …; for an add that a case has named already, `known from a case`. */
  readonly what: readonly string[];
  /** The identity that is there already; null for an add. */
  readonly identity: string | null;
}

export interface UnreadableView {
  readonly where: string;
  readonly says: string;
}

export interface PreviewView {
  readonly import: string;
  readonly counts: ImportCounts;
  /** Applying this changes nothing. */
  readonly same: boolean;
  /** Names what was looked at: `inventory.apply` with it is refused when something else has been applied since. */
  readonly picture: string;
  /** The page of the part that was asked for; empty for `unreadable`. */
  readonly rows: readonly PreviewRowView[];
  /** The page of what cannot be read; empty for the other parts. */
  readonly unreadable: readonly UnreadableView[];
  readonly next: string | null;
}
