import { concat, utf8 } from './bytes.ts';
import type { Sha256 } from './bytes.ts';

/**
 * The two halves of a payload: `facts` are closed unions, ids, digests and exact times; `text` is what people wrote.
 * Each has its own salt, so that either can be withheld, redacted or destroyed without touching the other.
 */
export type Half = 'facts' | 'text';

export const SALT_BYTES = 32;

/**
 * SHA-256("throughline/<half>/v1\0" ‖ salt ‖ bytes): 32 bytes, hiding (by the random salt) and binding.
 * `bytes` are the JCS bytes of a JSON object; `salt` is 32 random bytes made for this half of this event alone.
 */
export function commit(sha256: Sha256, half: Half, salt: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new RangeError('a salt has 32 bytes');
  return sha256(concat(utf8(`throughline/${half}/v1\0`), salt, bytes));
}
