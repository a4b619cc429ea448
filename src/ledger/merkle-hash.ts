import { concat } from './bytes.ts';
import type { Sha256 } from './bytes.ts';

/** RFC 6962 section 2.1: the hash of a log entry, SHA-256(0x00 ‖ entry). */
export function hashLeaf(sha256: Sha256, entry: Uint8Array): Uint8Array {
  return sha256(concat(Uint8Array.of(0), entry));
}

/** RFC 6962 section 2.1: the hash of two subtrees, SHA-256(0x01 ‖ left ‖ right). */
export function hashNode(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concat(Uint8Array.of(1), left, right));
}

/** The hash of the empty tree: SHA-256 of nothing. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array());
}
