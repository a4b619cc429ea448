import { TRANSITIONS } from '../domain/case/transitions.ts';
import type { Promises } from '../domain/policy/clocks.ts';
import { PERMISSIONS } from '../domain/policy/permissions.ts';
import { toBase64Url } from '../ledger/base64.ts';
import { canonicalBytes } from '../ledger/jcs.ts';
import { sha256 } from '../log/crypto.ts';

/** SHA-256 (base64url) over the rules in force: what every leaf names as its policy. */
export function policyDigest(promises: Promises): string {
  const known = digests.get(promises);
  if (known !== undefined) return known;
  const rules = { v: 1, transitions: TRANSITIONS, permissions: PERMISSIONS, promises };
  const digest = toBase64Url(sha256(canonicalBytes(rules)));
  digests.set(promises, digest);
  return digest;
}

// promises stay the same object until somebody changes them, and every leaf names the digest
const digests = new WeakMap<Promises, string>();
