import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { normalise } from '../../redact/normalise.ts';

const VERSION = Uint8Array.of(1);

/** HMAC-SHA-256 over (version ‖ normalised value), the first 128 bits as 32 hex digits: as the vault makes them. */
export function fingerprintOf(key: Uint8Array, value: string): string {
  return keyedHash(key, normalise(value));
}

/** The same of a value that is in its normal form. */
export function keyedHash(key: Uint8Array, normal: string): string {
  return createHmac('sha256', prepared(key)).update(VERSION).update(normal).digest('hex').slice(0, 32);
}

const preparedByKey = new WeakMap<Uint8Array, KeyObject>();

/** Node makes the same key ready anew for every use, unless it is handed over like this. */
function prepared(key: Uint8Array): KeyObject {
  const ready = preparedByKey.get(key) ?? createSecretKey(key);
  preparedByKey.set(key, ready);
  return ready;
}

/** The key in a file: 64 hex digits, or 32 bytes as they are. A sentence where it holds neither. */
export async function readFingerprintKey(path: string): Promise<Uint8Array | string> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return `There is no readable file ${path}.`;
  const hex = bytes.toString('latin1').trim();
  if (/^[0-9a-fA-F]{64}$/u.test(hex)) return new Uint8Array(Buffer.from(hex, 'hex'));
  if (bytes.length === 32) return new Uint8Array(bytes);
  return `${path} holds no key: it takes 64 hex digits, as \`openssl rand -hex 32\` prints, or 32 bytes.`;
}
