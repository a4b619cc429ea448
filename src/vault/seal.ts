import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * Seals with AES-256-GCM (NIST SP 800-38D): version byte 1 ‖ 12-byte random nonce ‖ ciphertext ‖ 16-byte tag.
 * Random nonces are safe up to 2³² messages under one key; a data key belongs to one case and stays far below.
 */
export function sealBytes(key: KeyObject, aad: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.getAuthTag()]));
}

/** Opens what `sealBytes` made; throws where the bytes, the key or the binding are not the ones it was sealed with. */
export function openBytes(key: KeyObject, aad: string, sealed: Uint8Array): Uint8Array {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION)
    throw new Error('These are not sealed bytes of version 1.');
  const nonce = sealed.subarray(1, 1 + NONCE);
  const body = sealed.subarray(1 + NONCE, sealed.length - TAG);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return new Uint8Array(Buffer.concat([decipher.update(body), decipher.final()]));
}
