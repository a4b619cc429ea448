import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import type { ServerMetadata } from 'openid-client';
import { limitedFetch } from './limited-fetch.ts';
import { openMetadata } from './metadata.ts';
import { openLogoutTokens } from './logout-token.ts';
import type { Answered, Attempt, IdentityProvider } from './provider.ts';
import { readClaims } from './claims.ts';
import { troubleOf, wordOf } from './trouble.ts';

export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call the provider. */
  readonly name: string;
  /** Where the provider sends browsers back to, exactly as it is registered there. */
  readonly redirectUri: string;
  readonly groupsClaim: string;
  /** One closed word on what went wrong at which step, for whoever runs this: no claim, no token, no address is in it. */
  readonly onTrouble?: (step: Step, word: string) => void;
}
export type Step = 'discovery' | 'answer' | 'logout';

/** For one question to the provider. */
const SECONDS = 10;

/**
 * Signing in with OpenID Connect Core 1.0: authorization code with PKCE (RFC 7636, S256), state and nonce; the answer's issuer
 * (RFC 9207) and the ID token are checked by the library, its signature too. Nothing is asked of the provider before somebody
 * wants to sign in, and what is asked again after a failure is not kept from trying.
 */
export function openOidc(settings: OidcSettings): IdentityProvider {
  const { name, redirectUri, groupsClaim, onTrouble = () => undefined } = settings;
  const metadata = openMetadata(settings.issuer, SECONDS);
  const logoutTokens = openLogoutTokens(settings.clientId, SECONDS);
  return {
    name,
    begin: (attempt, again) =>
      tell('discovery', async () => {
        const parameters = await parametersOf(attempt, again);
        return buildAuthorizationUrl(await configuration(), parameters);
      }),
    finish: (attempt, parameters) =>
      tell('answer', async () => {
        const config = await configuration();
        const tokens = await authorizationCodeGrant(config, callback(parameters), {
          pkceCodeVerifier: attempt.verifier,
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new TypeError('A checked answer holds an ID token.');
        const more = await userInfo(config, tokens.access_token, claims.sub, claims);
        return readClaims({ ...more, ...claims }, groupsClaim);
      }),
    loggedOut: (token) => tell('logout', async () => logoutTokens.check(token, await metadata.read())),
  };

  /** Made anew each time: it reads the provider's keys anew then, so that one which was taken back ends at once. */
  async function configuration(): Promise<Configuration> {
    const server = structuredClone(await metadata.read());
    const config = new Configuration(server, settings.clientId, undefined, clientAuth(server));
    config.timeout = SECONDS;
    config[customFetch] = (url, options) => limitedFetch(url, options);
    if (settings.issuer.protocol === 'http:') allowInsecureRequests(config);
    enableNonRepudiationChecks(config);
    return config;
  }

  function clientAuth({ token_endpoint_auth_methods_supported: methods }: ServerMetadata) {
    // OpenID Connect Discovery §3: without a list it is client_secret_basic
    const isBasic = methods === undefined || methods.includes('client_secret_basic');
    return isBasic ? ClientSecretBasic(settings.clientSecret) : ClientSecretPost(settings.clientSecret);
  }

  async function parametersOf({ state, nonce, verifier }: Attempt, again: boolean): Promise<Record<string, string>> {
    const { scopes_supported: known = [] } = await metadata.read();
    const scopes = ['openid', 'email', 'profile', ...known.filter((scope) => scope === groupsClaim)];
    return {
      redirect_uri: redirectUri,
      scope: [...new Set(scopes)].join(' '),
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      // OpenID Connect Core §3.1.2.1: the provider asks anew, and says when
      ...(again ? { prompt: 'login', max_age: '0' } : {}),
    };
  }

  function callback(parameters: string): URL {
    const url = new URL(redirectUri);
    url.search = parameters;
    return url;
  }

  /** Many providers put address and groups there and not in the ID token (OpenID Connect Core §5.4). */
  async function userInfo(config: Configuration, token: string, subject: string, claims: object): Promise<object> {
    const isWhole = ['email', groupsClaim].every((claim) => claim in claims);
    if (isWhole || config.serverMetadata().userinfo_endpoint === undefined) return {};
    return fetchUserInfo(config, token, subject);
  }

  async function tell<T>(step: Step, work: () => Promise<T>): Promise<Answered<T>> {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      onTrouble(step, wordOf(error));
      return { ok: false, reason: troubleOf(error) };
    }
  }
}
