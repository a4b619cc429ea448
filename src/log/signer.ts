import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { fromBase64Url } from '../ledger/base64.ts';
import { utf8 } from '../ledger/bytes.ts';
import { formatNote } from '../ledger/note.ts';
import { formatVerifierKey, verifierKey } from '../ledger/verifier-key.ts';
import type { VerifierKey } from '../ledger/verifier-key.ts';
import { sha256 } from './crypto.ts';

/** Who signs checkpoints, receipts and statements. Holds the private key; nothing else does. */
export interface LogSigner {
  readonly key: VerifierKey;
  /** The key as one line, to hand to auditors: name+id+base64. */
  readonly verifierKey: string;
  /** An Ed25519 signature: 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
  /** The text as a C2SP signed note with our one signature. */
  signNote(text: string): string;
}

/** RFC 8410: what stands before the 32 bytes of a seed in a PKCS #8 Ed25519 key. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Makes the signer for `origin` out of a seed of 32 random bytes (RFC 8032). */
export function openSigner(origin: string, seed: Uint8Array): LogSigner {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const key = verifierKey(sha256, origin, publicBytes(privateKey));
  const signBytes = (message: Uint8Array): Uint8Array => new Uint8Array(sign(null, message, privateKey));
  return {
    key,
    verifierKey: formatVerifierKey(key),
    sign: signBytes,
    signNote: (text) =>
      formatNote({ text, signatures: [{ name: key.name, id: key.id, signature: signBytes(utf8(text)) }] }),
  };
}

function publicBytes(privateKey: KeyObject): Uint8Array {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('an Ed25519 key has an x');
  return fromBase64Url(x, 32);
}
