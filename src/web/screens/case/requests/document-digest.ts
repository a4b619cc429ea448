import { toBase64Url } from '../../../../ledger/base64.ts';
import { utf8 } from '../../../../ledger/bytes.ts';
import { sha256 } from '../../../../ledger/sha256.ts';

/** What somebody signs: base64url SHA-256 of the document's UTF-8 bytes, as the server computes it. */
export function digestOf(document: string): string {
  return toBase64Url(sha256(utf8(document)));
}
