import { createPublicKey, hash, verify } from 'node:crypto';
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
