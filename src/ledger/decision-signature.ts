import { fromBase64Url, toBase64Url } from './base64.ts';
import { concat, fromUtf8, sameBytes, toHex, utf8 } from './bytes.ts';
import type { Sha256 } from './bytes.ts';
import { canonicalBytes } from './jcs.ts';
import { membersOf, readJson } from './json.ts';
import type { Json } from './json.ts';
import { reading } from './refusal.ts';

/**
 * What stays of a passkey that signed a decision (W3C Web Authentication Level 3, §5.2.2). All of it is public, and all
 * bytes are base64url without padding.
 */
export interface DecisionSignature {
  /** The relying party: the name under which the desk was opened. */
  readonly site: string;
  /** The passkey's public key, as SubjectPublicKeyInfo (RFC 5280 §4.1). */
  readonly key: string;
  readonly nonce: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** One question to a verifier that is handed in: did this key (SubjectPublicKeyInfo) sign this, by ES256, EdDSA or RS256? */
export interface AssertionQuestion {
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}
export type VerifyAssertion = (question: AssertionQuestion) => boolean;

/** The facts of each kind of decision that its signature is over. */
export const SIGNED_FACTS = {
  'change-decided': ['request', 'decision', 'diff'],
  'exemption-decided': ['exemption', 'decision'],
  // the hash is over the files that leave: whatever else the event names follows from it
  'release-approved': ['document', 'hash'],
  released: ['document', 'hash'],
} as const;
export type SignedType = keyof typeof SIGNED_FACTS;

export function isSignedType(type: string): type is SignedType {
  return Object.hasOwn(SIGNED_FACTS, type);
}

export interface Decision {
  /** The id of the case or engagement that it was made in. */
  readonly stream: string;
  readonly type: SignedType;
  readonly fact: (name: string) => unknown;
}

/** The challenge that a passkey signs: SHA-256 of our own name for this, a line feed, and the decision as JCS, with a nonce. */
export function decisionChallenge(sha256: Sha256, { stream, type, fact }: Decision, nonce: string): string {
  // each of them is a text; whatever else a pack holds there was signed by nobody
  const facts = Object.fromEntries(
    SIGNED_FACTS[type].map((name) => {
      const said = fact(name);
      return [name, typeof said === 'string' ? said : null];
    }),
  );
  const decision = canonicalBytes({ v: 1, stream, type, facts, nonce });
  return toBase64Url(sha256(concat(utf8('throughline/signed-decision/v1\n'), decision)));
}

/** What is wrong with the signature of a decision, in words that end a sentence; null where it holds. */
export function wrongSignature(
  sha256: Sha256,
  verify: VerifyAssertion,
  decision: Decision,
  signed: DecisionSignature,
): string | null {
  const read = reading(() => ({
    client: fromBase64Url(signed.clientData, null),
    data: fromBase64Url(signed.authenticatorData, null),
    key: fromBase64Url(signed.key, null),
    signature: fromBase64Url(signed.signature, null),
  }));
  if (!read.ok) return 'cannot be read';
  const { client, data, key, signature } = read.value;
  const said = reading(() => membersOf(readJson(fromUtf8(client))));
  const name = (field: string) => (said.ok ? said.value?.get(field) : undefined);
  if (name('type') !== 'webauthn.get') return 'is not one that shows a passkey';
  if (name('challenge') !== decisionChallenge(sha256, decision, signed.nonce)) return 'is over something else';
  if (!isAt(name('origin'), signed.site)) return 'was made on another site';
  // §6.1: the hash of the relying party's name, the flags, four bytes of the counter
  if (data.length < 37 || !sameBytes(data.subarray(0, 32), sha256(utf8(signed.site)))) return 'is for another site';
  if (((data[32] ?? 0) & PRESENT_AND_VERIFIED) !== PRESENT_AND_VERIFIED) return 'was made with nobody verified';
  return verify({ key, message: concat(data, sha256(client)), signature }) ? null : 'is not by its key';
}

/** UP and UV (§6.1). */
const PRESENT_AND_VERIFIED = 0x05;

/** The origin is of the site's own host or of one below it (§5.1.3), with or without a port. */
function isAt(origin: unknown, site: string): boolean {
  if (typeof origin !== 'string') return false;
  const host = /^https?:\/\/([a-z0-9.-]{1,253})(?::[0-9]{1,5})?$/u.exec(origin)?.[1] ?? '';
  return host === site || host.endsWith(`.${site}`);
}

/** Reads what a fact holds; null where it is no signature. */
export function signatureIn(value: Json | undefined): DecisionSignature | null {
  const members = value === undefined ? null : membersOf(value);
  const text = (name: string) => {
    const found = members?.get(name);
    return typeof found === 'string' ? found : null;
  };
  const [site, key, nonce] = [text('site'), text('key'), text('nonce')];
  const [clientData, authenticatorData, signature] = [text('clientData'), text('authenticatorData'), text('signature')];
  if (site === null || key === null || nonce === null) return null;
  if (clientData === null || authenticatorData === null || signature === null) return null;
  return { site, key, nonce, clientData, authenticatorData, signature };
}

/** What a passkey is called: the first half of SHA-256 of its public key, in hex. Two decisions by one passkey have the same. */
export function passkeyName(sha256: Sha256, { key }: DecisionSignature): string {
  const read = reading(() => fromBase64Url(key, null));
  return read.ok ? toHex(sha256(read.value).subarray(0, 8)) : '';
}
