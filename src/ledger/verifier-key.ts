import { fromBase64, toBase64 } from './base64.ts';
import { concat, toHex, utf8 } from './bytes.ts';
import type { Sha256 } from './bytes.ts';
import { reading, Unreadable } from './refusal.ts';
import type { Read } from './refusal.ts';

/** C2SP signed-note: signature type 0x01 is Ed25519 over the note's text. */
const ED25519 = 1;

/** A key whose signatures we check. */
export interface VerifierKey {
  /** For a log: its origin. */
  readonly name: string;
  /** Four bytes as 8 hex digits: a name, not a fingerprint to compare by eye. */
  readonly id: string;
  /** The 32 bytes of RFC 8032. */
  readonly key: Uint8Array;
}

/** The key with its id: SHA-256(name ‖ LF ‖ 0x01 ‖ key), first four bytes. */
export function verifierKey(sha256: Sha256, name: string, key: Uint8Array): VerifierKey {
  if (!isKeyName(name) || key.length !== 32) throw new TypeError('not a name and an Ed25519 key');
  return { name, id: toHex(sha256(concat(utf8(`${name}\n`), Uint8Array.of(ED25519), key)).subarray(0, 4)), key };
}

/** name+id+base64(type ‖ key), as golang.org/x/mod/sumdb/note writes it. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.id}+${toBase64(concat(Uint8Array.of(ED25519), key.key))}`;
}

/** Reads a key; an id that does not fit the name and the key is refused. */
export function parseVerifierKey(sha256: Sha256, text: string): Read<VerifierKey> {
  return reading(() => {
    const name = text.split('+', 1)[0] ?? '';
    const id = text.slice(name.length + 1, name.length + 9);
    const [type, ...key] = fromBase64(text.slice(name.length + 10));
    if (!isKeyName(name) || key.length === 0) throw new Unreadable('key-malformed');
    if (type !== ED25519 || key.length !== 32) throw new Unreadable('key-unsupported');
    const made = verifierKey(sha256, name, Uint8Array.from(key));
    if (formatVerifierKey(made) !== text || made.id !== id) throw new Unreadable('key-malformed');
    return made;
  });
}

/** SHA-256 of the key's 32 bytes in hex: what a person compares. */
export function fingerprint(sha256: Sha256, key: VerifierKey): string {
  return toHex(sha256(key.key));
}

/** Not empty, no Unicode space, no plus sign, no control character. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name);
}
