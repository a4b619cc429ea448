import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * What is derived from the root key, each under its own label (HKDF-SHA-256, RFC 5869), so that knowing one
 * says nothing about another. A label is for ever: changing one loses what was made with it.
 */
const LABELS = {
  wrap: 'throughline/vault/wrap/v1',
  check: 'throughline/vault/root-check/v1',
  fingerprint: 'throughline/vault/fingerprint/installation/v1',
  scoped: 'throughline/vault/fingerprint/scope/v1',
  checking: 'throughline/vault/fingerprint/check/v1',
  token: 'throughline/vault/token-hash/v1',
  code: 'throughline/vault/tracking-code/v1',
  log: 'throughline/vault/log-seed/v1',
  system: 'throughline/vault/system-actor/v1',
  canary: 'throughline/vault/canary/v1',
} as const;
export type Label = keyof typeof LABELS;

/** 32 bytes for one purpose; `scope` makes a key of its own for each case or engagement. */
export function derive(root: Uint8Array, label: Label, scope = ''): Uint8Array {
  const info = scope === '' ? LABELS[label] : `${LABELS[label]}\0${scope}`;
  return new Uint8Array(hkdfSync('sha256', root, new Uint8Array(0), info, 32));
}

/** The same as a key that stays the same: Node prepares it once instead of at every use. */
export function deriveKey(root: Uint8Array, label: Label, scope = ''): KeyObject {
  const bytes = derive(root, label, scope);
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

/** HMAC-SHA-256 over the parts, one after the other; 32 bytes. */
export function hmac(key: KeyObject, ...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return new Uint8Array(mac.digest());
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
