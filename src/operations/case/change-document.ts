import { z } from 'zod';
import type { SignedRows } from '../../domain/case/signed-change.ts';
import { SYSTEMS } from '../../domain/identity/entitlement/entitlement.ts';
import type { IdentityId, Millis } from '../../domain/kit/ids.ts';
import { toBase64Url } from '../../ledger/base64.ts';
import { fromUtf8, utf8 } from '../../ledger/bytes.ts';
import type { Sha256 } from '../../ledger/bytes.ts';
import { canonicalBytes } from '../../ledger/jcs.ts';

/** What an approver signs: exactly these rows, for this identity, from this picture to that one, for so long. */
export interface ChangeDocument extends SignedRows {
  readonly identity: IdentityId;
  /** Digests of the rows before and afterwards, as snapshots have them. */
  readonly before: string;
  readonly after: string;
  readonly until: Millis | null;
}

/** The JSON (JCS) of a document, and its digest: base64url SHA-256 over those bytes. Anybody can make both again. */
export function writeDocument(
  sha256: Sha256,
  { identity, before, after, add, remove, until }: ChangeDocument,
): { readonly json: string; readonly digest: string } {
  const bytes = canonicalBytes({ identity, before, after, add, remove, until });
  return { json: fromUtf8(bytes), digest: toBase64Url(sha256(bytes)) };
}

/** The rows of a document that is still the one whose digest was signed; null where a later redaction has changed it. */
export function signedRows(sha256: Sha256, json: string, digest: string): SignedRows | null {
  return toBase64Url(sha256(utf8(json))) === digest ? rowsOf(json) : null;
}

/**
 * The rows of a document. It was made by `writeDocument`; what a later redaction has broken has no rows any more, and
 * then nothing can be compared with it: the document itself shows why. A redaction can break the names of fields too.
 */
export function rowsOf(json: string): SignedRows {
  try {
    const parsed = DOCUMENT.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : NO_ROWS;
  } catch (error) {
    if (error instanceof SyntaxError) return NO_ROWS;
    throw error;
  }
}

const NO_ROWS: SignedRows = { add: [], remove: [] };
const ROWS = z.array(
  z.object({
    system: z.enum(SYSTEMS),
    effect: z.enum(['allow', 'deny', 'limit']),
    action: z.string(),
    notActions: z.array(z.string()),
    resource: z.string(),
    notResources: z.array(z.string()),
    condition: z.string().nullable(),
    via: z.array(z.string()),
  }),
);
const DOCUMENT = z.object({ add: ROWS, remove: ROWS });
