import { createPublicKey, hash, verify } from 'node:crypto';
import type { AssertionQuestion } from '../ledger/decision-signature.ts';
import type { SignatureQuestion } from '../ledger/signature.ts';

/** Node's SHA-256, as the ledger wants it handed in. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(hash('sha256', bytes, 'buffer'));
}

/** Node's Ed25519, as the ledger wants it handed in. A key or signature of the wrong length is simply not valid. */
export function ed25519({ key, message, signature }: SignatureQuestion): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
  return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
}

/** ES256, EdDSA and RS256 (RFC 7518, RFC 8037) by the kind of the key; a key or signature that cannot be read is not valid. */
export function assertion({ key, message, signature }: AssertionQuestion): boolean {
  try {
    const read = createPublicKey({ key: Buffer.from(key), type: 'spki', format: 'der' });
    // one key has one encoding: OpenSSL reads some others, too
    if (!read.export({ type: 'spki', format: 'der' }).equals(key)) return false;
    return verify(read.asymmetricKeyType === 'ed25519' ? null : 'sha256', message, read, signature);
  } catch {
    return false; // no key: node throws for each way in which bytes are none
  }
}
