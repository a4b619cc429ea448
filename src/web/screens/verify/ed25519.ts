import type { SignatureQuestion } from '../../../ledger/signature.ts';

/** Whether this browser checks Ed25519 on this page: older ones do not, and none does on plain HTTP. */
export async function canCheckSignatures(): Promise<boolean> {
  if (!('subtle' in crypto)) return false;
  try {
    await crypto.subtle.importKey('raw', SOME_POINT, 'Ed25519', false, ['verify']);
    return true;
  } catch {
    return false; // not known to this browser
  }
}

/** Answers one question (RFC 8032). Bytes that are no key have signed nothing. */
export async function isSignatureOf({ key, message, signature }: SignatureQuestion): Promise<boolean> {
  const imported = await crypto.subtle.importKey('raw', owned(key), 'Ed25519', false, ['verify']).catch(() => null);
  return imported !== null && crypto.subtle.verify('Ed25519', imported, owned(signature), owned(message));
}

/** WebCrypto takes no view on shared memory; a copy is never shared. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The base point of RFC 8032, 5.1: a y of 4/5, little-endian. */
const SOME_POINT = new Uint8Array(32).fill(0x66).with(0, 0x58);
