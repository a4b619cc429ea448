import type { Read } from '../../../ledger/refusal.ts';
import { sha256 } from '../../../ledger/sha256.ts';
import { parseVerifierKey, type VerifierKey } from '../../../ledger/verifier-key.ts';

/** Reads log keys, one a line (`name+id+key`). The first that is none is the refusal. */
export function readKeys(text: string): Read<readonly VerifierKey[]> {
  const keys: VerifierKey[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const key = parseVerifierKey(sha256, line);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return { ok: true, value: keys };
}
