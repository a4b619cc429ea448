import { createPublicKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { isIP } from 'node:net';

/**
 * Passkeys (W3C Web Authentication Level 3): discoverable credentials, with the user verified each time. All bytes are
 * base64url without padding, as browsers write them in JSON (§5.1.8).
 */
export interface Passkeys {
  /** What a browser is asked to make a passkey with (§5.4). */
  creation(site: Site, asked: CreationAsked): Promise<object>;
  /** What a browser is asked to show a passkey with (§5.5); without `allowed` the person chooses among those it has. */
  request(site: Site, asked: RequestAsked): Promise<object>;
  /** The challenge that an answer of a browser names; null where it is not readable. */
  challengeOf(clientData: string): string | null;
  /** §7.1: the new passkey; null where anything about the answer is not as it has to be. */
  made(site: Site, challenge: string, answer: Made): Promise<NewPasskey | null>;
  /** §7.2: what its counter stands at now; null where anything is not as it has to be, and where the counter went back. */
  shown(
    site: Site,
    challenge: string,
    answer: Shown,
    known: KnownPasskey,
  ): Promise<{ readonly counter: number } | null>;
  /** A public key as everybody reads it: SubjectPublicKeyInfo, DER (RFC 5280 §4.1). */
  spkiOf(publicKey: Uint8Array): Promise<Uint8Array>;
}

/** Whose passkeys they are: the name that people open in their browsers, and nothing else. */
export interface Site {
  readonly id: string;
  readonly origin: string;
}

export interface CreationAsked {
  readonly challenge: string;
  /** What the authenticator keeps of the person: 16 random bytes, no address. */
  readonly handle: string;
  readonly name: string;
  readonly email: string;
  /** Passkeys that are there already: the same authenticator makes no second one. */
  readonly known: readonly string[];
}
export interface RequestAsked {
  readonly challenge: string;
  readonly allowed: readonly string[];
}

export interface Made {
  readonly credential: string;
  readonly clientData: string;
  readonly attestation: string;
}
export interface NewPasskey {
  readonly credential: string;
  /** COSE_Key (RFC 9052 §7). */
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

export interface Shown {
  readonly credential: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** Whose it is, as the authenticator knows it. */
  readonly handle: string | null;
}
export interface KnownPasskey extends NewPasskey {}

/** The site at this address; null where it is known by a number only: passkeys belong to names (§5.1.2, effective domain). */
export function siteAt(publicUrl: string): Site | null {
  const { hostname, origin } = new URL(publicUrl);
  return isIP(hostname.replaceAll(/[[\]]/gu, '')) === 0 ? { id: hostname, origin } : null;
}

/** The library is large and loaded when somebody first uses a passkey. */
export function openPasskeys(): Passkeys {
  const library = () => import('@simplewebauthn/server');
  return {
    async creation(site, { challenge, handle, name, email, known }) {
      const { generateRegistrationOptions } = await library();
      return await generateRegistrationOptions({
        rpName: NAME,
        rpID: site.id,
        userID: bytes(handle),
        userName: email,
        userDisplayName: name,
        challenge: bytes(challenge),
        timeout: TIMEOUT_MS,
        attestationType: 'none',
        excludeCredentials: known.map((id) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: [...ALGORITHMS],
      });
    },
    async request(site, { challenge, allowed }) {
      const { generateAuthenticationOptions } = await library();
      return await generateAuthenticationOptions({
        rpID: site.id,
        challenge: bytes(challenge),
        timeout: TIMEOUT_MS,
        userVerification: 'required',
        ...(allowed.length === 0 ? {} : { allowCredentials: allowed.map((id) => ({ id })) }),
      });
    },
    challengeOf,
    async spkiOf(publicKey) {
      const { decodeCredentialPublicKey } = await import('@simplewebauthn/server/helpers');
      const cose = decodeCredentialPublicKey(Uint8Array.from(publicKey));
      const member = (label: number): unknown => Reflect.apply(Map.prototype.get, cose, [label]);
      return createPublicKey({ key: jwkOf(member), format: 'jwk' }).export({ type: 'spki', format: 'der' });
    },
    async made(site, challenge, { credential, clientData, attestation }) {
      const { verifyRegistrationResponse } = await library();
      return await orNull(async () => {
        const verified = await verifyRegistrationResponse({
          response: {
            id: credential,
            rawId: credential,
            type: 'public-key',
            response: { clientDataJSON: clientData, attestationObject: attestation },
            clientExtensionResults: {},
          },
          expectedChallenge: challenge,
          expectedOrigin: site.origin,
          expectedRPID: site.id,
          requireUserVerification: true,
          supportedAlgorithmIDs: [...ALGORITHMS],
        });
        if (!verified.verified) return null;
        const { id, publicKey, counter } = verified.registrationInfo.credential;
        return { credential: id, publicKey, counter };
      });
    },
    async shown(site, challenge, answer, { credential, publicKey, counter }) {
      const { verifyAuthenticationResponse } = await library();
      return await orNull(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: {
            id: answer.credential,
            rawId: answer.credential,
            type: 'public-key',
            response: {
              clientDataJSON: answer.clientData,
              authenticatorData: answer.authenticatorData,
              signature: answer.signature,
              ...(answer.handle === null ? {} : { userHandle: answer.handle }),
            },
            clientExtensionResults: {},
          },
          expectedChallenge: challenge,
          expectedOrigin: site.origin,
          expectedRPID: site.id,
          credential: { id: credential, publicKey: Uint8Array.from(publicKey), counter },
          requireUserVerification: true,
        });
        return verified ? { counter: authenticationInfo.newCounter } : null;
      });
    },
  };
}

/** What an authenticator shows beside the person's name. */
const NAME = 'Throughline';
const TIMEOUT_MS = 5 * 60_000;
/** EdDSA, ES256 and RS256 (IANA COSE Algorithms): the offline verifier checks exactly these. */
const ALGORITHMS = [-8, -7, -257] as const;

/** A COSE_Key (RFC 9053 §7, RFC 8230 §4) of one of our algorithms as a JWK. */
function jwkOf(member: (label: number) => unknown): JsonWebKey {
  const text = (label: number) => {
    const value = member(label);
    return value instanceof Uint8Array ? Buffer.from(value).toString('base64url') : '';
  };
  switch (member(1)) {
    case 1:
      return { kty: 'OKP', crv: 'Ed25519', x: text(-2) };
    case 2:
      return { kty: 'EC', crv: 'P-256', x: text(-2), y: text(-3) };
    case 3:
      return { kty: 'RSA', n: text(-1), e: text(-2) };
    default:
      throw new Error('A passkey was kept whose key is of no kind that we take.');
  }
}

/** The library throws for each thing that is not as it has to be, with what it was given in the message: all of it is one no. */
async function orNull<T>(check: () => Promise<T | null>): Promise<T | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}

function challengeOf(clientData: string): string | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8'));
    const said: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'challenge') : null;
    return typeof said === 'string' ? said : null;
  } catch {
    return null; // no JSON: no answer of a browser
  }
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64url, 'base64url'));
}
