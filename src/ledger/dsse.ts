import { fromBase64, toBase64 } from './base64.ts';
import { concat, fromUtf8, utf8 } from './bytes.ts';
import { canonicalise } from './jcs.ts';
import { readJson } from './json.ts';
import { reading, Unreadable } from './refusal.ts';
import type { Read } from './refusal.ts';
import { list, object, text } from './shape.ts';
import type { Ed25519, SignatureQuestion } from './signature.ts';
import type { VerifierKey } from './verifier-key.ts';

/** A DSSE envelope (secure-systems-lab/dsse, version 1.0.0) with its payload's bytes. */
export interface Envelope {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  readonly signatures: readonly { readonly keyid: string; readonly sig: Uint8Array }[];
}

/** Pre-authentication encoding: "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body, lengths in bytes. */
export function pae(payloadType: string, payload: Uint8Array): Uint8Array {
  const type = utf8(payloadType);
  return concat(utf8(`DSSEv1 ${type.length} `), type, utf8(` ${payload.length} `), payload);
}

/** Signs and writes an envelope as JSON. `sign` gets the encoding; `key` says whose signature it will be. */
export function sealEnvelope(
  payloadType: string,
  payload: Uint8Array,
  key: VerifierKey,
  sign: (message: Uint8Array) => Uint8Array,
): string {
  return canonicalise({
    payloadType,
    payload: toBase64(payload),
    signatures: [{ keyid: keyId(key), sig: toBase64(sign(pae(payloadType, payload))) }],
  });
}

const shape = object<{
  payloadType: string;
  payload: string;
  signatures: readonly { readonly keyid: string; readonly sig: string }[];
}>({ payloadType: text, payload: text, signatures: list(object({ keyid: text, sig: text })) });

/** Reads an envelope as we write it: standard or URL-safe base64, a `keyid` on every signature. */
export function parseEnvelope(bytes: Uint8Array): Read<Envelope> {
  return reading(() => readEnvelope(fromUtf8(bytes)));
}

export function readEnvelope(whole: string): Envelope {
  const { payloadType, payload, signatures } = shape(readJson(whole));
  if (signatures.length === 0 || signatures.length > 16) throw new Unreadable('field-wrong', 'signatures');
  return {
    payloadType,
    payload: eitherBase64(payload, 'payload'),
    signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: eitherBase64(sig, 'sig') })),
  };
}

/** Which of the keys signed this, each counted once. `keyid` only narrows what is tried; it proves nothing. */
export function signersOf(envelope: Envelope, keys: readonly VerifierKey[], ed25519: Ed25519): readonly VerifierKey[] {
  return keys.filter((key) => questionsOfEnvelope(envelope, [key]).some(ed25519));
}

export function questionsOfEnvelope(envelope: Envelope, keys: readonly VerifierKey[]): readonly SignatureQuestion[] {
  const message = pae(envelope.payloadType, envelope.payload);
  return keys.flatMap(({ key }) => envelope.signatures.map(({ sig }) => ({ key, message, signature: sig })));
}

export function keyId(key: VerifierKey): string {
  return `${key.name}+${key.id}`;
}

function eitherBase64(encoded: string, where: string): Uint8Array {
  return fromBase64(encoded.replaceAll('-', '+').replaceAll('_', '/'), where);
}
