import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { fromBase64Url } from '../base64.ts';
import type { Sha256 } from '../bytes.ts';
import type { Ed25519 } from '../signature.ts';
import { verifierKey } from '../verifier-key.ts';
import type { VerifierKey } from '../verifier-key.ts';

/** For tests only: node's crypto in the form that the ledger wants handed in. */
export const nodeSha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

export const nodeEd25519: Ed25519 = ({ key, message, signature }) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
  return signature.length === 64 && verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
};

/** A fresh key pair, made for one test. */
export function freshSigner(name: string): {
  readonly key: VerifierKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
} {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    key: verifierKey(nodeSha256, name, fromBase64Url(x, 32)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}
