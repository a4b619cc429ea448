/** What the browser gives for a new passkey, as `people.addPasskey` takes it: base64url without padding. */
export interface MadePasskey {
  readonly credential: string;
  readonly clientData: string;
  readonly attestation: string;
}
/** The same when a passkey is shown. */
export interface ShownPasskey {
  readonly credential: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly handle?: string;
}
/** A decision signed with one, with the nonce that it was asked with: the field `signed` of the operations that decide. */
export interface SignedDecision extends Omit<ShownPasskey, 'handle'> {
  readonly nonce: string;
}

/** Whether this browser reads and writes passkeys as JSON (W3C Web Authentication Level 3, §5.1.8 and later). */
export function passkeysWork(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Null where the person left it, or has no authenticator that can. */
export async function makePasskey(options: PublicKeyCredentialCreationOptionsJSON): Promise<MadePasskey | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const made = await asked(() => navigator.credentials.create({ publicKey }));
  if (made === null || !(made.response instanceof AuthenticatorAttestationResponse)) return null;
  const { clientDataJSON, attestationObject } = made.response;
  return { credential: made.id, clientData: base64url(clientDataJSON), attestation: base64url(attestationObject) };
}

/** Null where the person left it, or has no passkey for this. */
export async function showPasskey(options: PublicKeyCredentialRequestOptionsJSON): Promise<ShownPasskey | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const shown = await asked(() => navigator.credentials.get({ publicKey }));
  if (shown === null || !(shown.response instanceof AuthenticatorAssertionResponse)) return null;
  const { clientDataJSON, authenticatorData, signature, userHandle } = shown.response;
  return {
    credential: shown.id,
    clientData: base64url(clientDataJSON),
    authenticatorData: base64url(authenticatorData),
    signature: base64url(signature),
    ...(userHandle !== null && { handle: base64url(userHandle) }),
  };
}

/** Browsers throw one and the same for a person who leaves, one who waits too long, and one who has none (§14.5). */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const given = await ask();
    return given instanceof PublicKeyCredential ? given : null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function base64url(buffer: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
