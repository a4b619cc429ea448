import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readNote, verifyNote } from '../ledger/note.ts';
import { parseVerifierKey } from '../ledger/verifier-key.ts';
import { ed25519, sha256 } from './crypto.ts';
import { openSigner } from './signer.ts';

test('a note that we sign is verified with the key line that we hand out', () => {
  const signer = openSigner('example.com/log', randomBytes(32));
  const key = parseVerifierKey(sha256, signer.verifierKey);
  if (!key.ok) throw new Error(key.code);
  expect(verifyNote(readNote(signer.signNote('words\n')), [key.value], ed25519).state).toBe('signed');
});

test('the same seed is the same key, and a short seed is refused', () => {
  const seed = randomBytes(32);
  expect(openSigner('a', seed).verifierKey).toBe(openSigner('a', seed).verifierKey);
  expect(() => openSigner('a', seed.subarray(1))).toThrow(RangeError);
});

test('a signature or key of the wrong length is not valid, and does not throw', () => {
  const { key } = openSigner('a', randomBytes(32));
  expect(ed25519({ key: key.key, message: key.key, signature: new Uint8Array(3) })).toBe(false);
  expect(ed25519({ key: new Uint8Array(3), message: key.key, signature: new Uint8Array(64) })).toBe(false);
});
