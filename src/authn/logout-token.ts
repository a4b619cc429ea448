import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { ServerMetadata } from 'openid-client';
import { limitedFetch } from './limited-fetch.ts';
import type { LoggedOut } from './provider.ts';

/** OpenID Connect Back-Channel Logout 1.0 §2.4. */
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Signed with a key that only the provider has (RFC 7518 §3.1, RFC 8037): never `none`, never a shared secret. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const OLDEST_SECONDS = 300;
const TOLERANCE_SECONDS = 30;
/** Anybody may send tokens: however many come, the provider is asked for its keys no more often than this. */
const KEYS_EVERY_MS = 5_000;

/** The checks of OpenID Connect Back-Channel Logout 1.0 §2.6, but for the replay, which takes a memory. */
export function openLogoutTokens(clientId: string, seconds: number) {
  let keys: { readonly from: string; readonly set: ReturnType<typeof createRemoteJWKSet> } | null = null;
  return {
    /** Throws where the token is not this provider's, not for us, out of date, or no logout token. */
    async check(token: string, { issuer, jwks_uri: from = '' }: ServerMetadata): Promise<LoggedOut> {
      if (keys?.from !== from) keys = { from, set: keySet(new URL(from), issuer) };
      const { payload } = await jwtVerify(token, keys.set, {
        issuer,
        audience: clientId,
        algorithms: ALGORITHMS,
        maxTokenAge: OLDEST_SECONDS,
        clockTolerance: TOLERANCE_SECONDS,
        requiredClaims: ['iat', 'jti', 'events'],
      });
      return read(payload, issuer);
    },
  };

  function keySet(url: URL, issuer: string) {
    if (url.protocol !== new URL(issuer).protocol) throw new TypeError('Keys come the way that the issuer does.');
    return createRemoteJWKSet(url, {
      timeoutDuration: seconds * 1000,
      cooldownDuration: KEYS_EVERY_MS,
      [customFetch]: (address, options) => limitedFetch(address, options),
    });
  }
}

function read(payload: JWTPayload, issuer: string): LoggedOut {
  const { events, jti, iat = 0, sub, sid, nonce } = payload;
  if (typeof events !== 'object' || events === null || !(EVENT in events) || !isObject(events[EVENT]))
    throw new TypeError('It tells of no logout.');
  // an ID token has one: it must not pass for a logout token
  if (nonce !== undefined) throw new TypeError('A logout token has no nonce.');
  if (typeof jti !== 'string' || jti === '') throw new TypeError('A logout token has a name.');
  const subject = typeof sub === 'string' ? sub : null;
  const session = typeof sid === 'string' ? sid : null;
  if (subject === null && session === null) throw new TypeError('It says neither who nor which session.');
  const staleAt = (iat + OLDEST_SECONDS + TOLERANCE_SECONDS) * 1000;
  return { issuer, subject, sid: session, id: jti, staleAt };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
