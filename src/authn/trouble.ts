import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { ProviderTrouble } from './provider.ts';

/** What a failure comes to for the person at the browser. */
export function troubleOf(error: unknown): ProviderTrouble {
  if (error instanceof AuthorizationResponseError) {
    return OUT_OF_ORDER.has(error.error) ? 'provider-unreachable' : 'provider-declined';
  }
  const word = wordOf(error);
  return UNREACHABLE.has(word) ? 'provider-unreachable' : 'provider-answer-wrong';
}

/**
 * One closed word for a log: the code of the library or of the network, or an error of the protocol's own list. What else the
 * provider or the browser sent is in the error too and stays there.
 */
export function wordOf(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return PROTOCOL.has(error.error) ? error.error : 'other_error';
  }
  // RFC 6749 §5.2: a token endpoint that asks with 401 for other credentials has not taken ours
  if (error instanceof WWWAuthenticateChallengeError) return 'invalid_client';
  // what the network says stands below what `fetch` throws, which may stand below what the library throws
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const code = 'code' in one ? one.code : undefined;
    if (typeof code === 'string' && NETWORK.has(code)) return code;
  }
  if (isFetchFailure(error) || (error instanceof ClientError && isFetchFailure(error.cause))) return 'FETCH_FAILED';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(?:OAUTH|ERR)_[A-Z_]{1,60}$/u.test(code) ? code : 'ANSWER_UNUSABLE';
}

/** What `fetch` throws where no answer came (WHATWG Fetch: a network error is a `TypeError`). */
function isFetchFailure(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}

/** Of Node’s network and TLS: a machine that is not there, does not listen, or shows a certificate that nobody vouches for. */
const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_SOCKET',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** As the libraries word them: nothing came in time, or a page of something in front of the provider. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  ...NETWORK,
  'FETCH_FAILED',
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'ERR_JWKS_TIMEOUT',
  'ERR_JOSE_GENERIC',
]);

/** RFC 6749 §4.1.2.1. */
const OUT_OF_ORDER: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

/** RFC 6749 §4.1.2.1 and §5.2, OpenID Connect Core §3.1.2.6. */
const PROTOCOL: ReadonlySet<string> = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
]);
