import { sameBytes } from '../../../ledger/bytes.ts';
import type { AssertionQuestion } from '../../../ledger/decision-signature.ts';

/** Answers whether a passkey's key signed this, by ES256, EdDSA or RS256. Bytes that are no such key have signed nothing. */
export async function isAssertionOf({ key, message, signature }: AssertionQuestion): Promise<boolean> {
  for (const { algorithm, hash, rawOf } of [ES256, EDDSA, RS256]) {
    const imported = await crypto.subtle
      .importKey('spki', owned(key), { name: algorithm, ...hash }, true, ['verify'])
      .catch(() => null);
    if (imported === null) continue;
    // one key has one encoding: browsers read some others, too
    const again = new Uint8Array(await crypto.subtle.exportKey('spki', imported));
    const raw = rawOf(signature);
    if (!sameBytes(again, key) || raw === null) return false;
    return await crypto.subtle.verify({ name: algorithm, hash: 'SHA-256' }, imported, owned(raw), owned(message));
  }
  return false;
}

interface Kind {
  readonly algorithm: string;
  /** What the import needs beside the name. */
  readonly hash: object;
  /** The signature as WebCrypto takes it; null where it is none. */
  readonly rawOf: (signature: Uint8Array) => Uint8Array | null;
}

const EDDSA: Kind = { algorithm: 'Ed25519', hash: {}, rawOf: (signature) => signature };
const RS256: Kind = {
  algorithm: 'RSASSA-PKCS1-v1_5',
  hash: { hash: 'SHA-256' },
  rawOf: (signature) => signature,
};
/** WebAuthn gives ECDSA's two numbers in DER (RFC 3279 §2.2.3), WebCrypto takes them side by side. */
const ES256: Kind = {
  algorithm: 'ECDSA',
  hash: { namedCurve: 'P-256' },
  rawOf(signature) {
    const [tag, length, ...inner] = signature;
    if (tag !== SEQUENCE || length !== inner.length) return null;
    const r = numberAt(signature, 2);
    const s = r === null ? null : numberAt(signature, r.end);
    if (r === null || s?.end !== signature.length) return null;
    const raw = new Uint8Array(64);
    raw.set(r.bytes, 32 - r.bytes.length);
    raw.set(s.bytes, 64 - s.bytes.length);
    return raw;
  },
};

const SEQUENCE = 0x30;
const INTEGER = 0x02;

/** A positive integer of at most 32 bytes in its one encoding (X.690 §8.3): no zero in front but before a high bit. */
function numberAt(der: Uint8Array, at: number): { readonly bytes: Uint8Array; readonly end: number } | null {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  const whole = der.subarray(at + 2, end);
  const [first = 0, second = 0] = whole;
  if (der[at] !== INTEGER || length === 0 || whole.length !== length || first >= 0x80) return null;
  const isPadded = first === 0 && length > 1;
  if (isPadded && second < 0x80) return null;
  const bytes = isPadded ? whole.subarray(1) : whole;
  return bytes.length > 32 ? null : { bytes, end };
}

/** WebCrypto takes no view on shared memory; a copy is never shared. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
