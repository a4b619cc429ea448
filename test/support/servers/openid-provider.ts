import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import type { Configuration, JWK } from 'oidc-provider';
import { freePort } from '../free-port.ts';

/** What the provider says of somebody, besides who it is. */
export type Claims = Readonly<Record<string, unknown>>;

export type Algorithm = 'RS256' | 'EdDSA';

/** A real OpenID provider (oidc-provider) on the loopback interface, whose sign-in page takes any account that it has. */
export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Accounts by the name with which one signs in; the name is the subject too. */
  readonly accounts: Map<string, Claims>;
  /** The address that it posts logout tokens to; set before somebody signs in. They name the session unless told not to. */
  logoutTo(address: string, how?: { readonly namesSession: boolean }): void;
  /** From now on it signs with a new key, and the old one is gone. */
  rotateKeys(algorithm?: Algorithm): void;
  /** How often each of its addresses was asked for, by path. */
  readonly asked: Map<string, number>;
  /** Takes no connection any more; `start` goes on where it was. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startOpenIdProvider(redirectUri: string): Promise<OpenIdProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const [clientId, clientSecret] = ['the-desk', randomBytes(24).toString('base64url')];
  const accounts = new Map<string, Claims>();
  const asked = new Map<string, number>();
  const cookieKey = randomBytes(24).toString('base64url');
  let [keys, logoutUri] = [[newKey('RS256')], 'http://127.0.0.1:9/nowhere'];
  let [signedBy, namesSession]: [Algorithm, boolean] = ['RS256', true];
  const made = () => new Provider(issuer, configuration());
  let provider = made();

  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    asked.set(path, (asked.get(path) ?? 0) + 1);
    if (path.startsWith('/sign-in/')) void signInPage(provider, request, response);
    else void provider.callback()(request, response);
  };
  let server = createServer(handler);
  const start = async () => {
    server = createServer(handler).listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await start();
  return {
    issuer,
    clientId,
    clientSecret,
    accounts,
    asked,
    logoutTo(address, how = { namesSession: true }) {
      logoutUri = address;
      ({ namesSession } = how);
      provider = made();
    },
    rotateKeys(algorithm = 'RS256') {
      signedBy = algorithm;
      keys = [newKey(algorithm)];
      provider = made();
    },
    start,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function configuration(): Configuration {
    return {
      jwks: { keys },
      cookies: { keys: [cookieKey] },
      ttl: { AccessToken: HOUR, Grant: HOUR, IdToken: HOUR, Interaction: HOUR, Session: HOUR },
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [redirectUri],
          post_logout_redirect_uris: [new URL('/desk/', redirectUri).href],
          backchannel_logout_uri: logoutUri,
          backchannel_logout_session_required: namesSession,
          id_token_signed_response_alg: signedBy,
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
      scopes: ['openid', 'email', 'profile', 'groups'],
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: { enabled: true },
      },
      // on its own it posts to no address of this machine
      fetch: (url, options) => fetchAnywhere(url, options ?? {}),
      interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}` },
      findAccount(_ctx, id) {
        const claims = accounts.get(id);
        return claims === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...claims }) };
      },
      // whoever signs in agrees: this provider is the organisation's own
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid email profile groups');
        await grant.save();
        return grant;
      },
    };
  }
}

const HOUR = 3600;

async function fetchAnywhere(url: string | URL | Request, { method, headers, body, signal }: RequestInit) {
  return await fetch(url, {
    redirect: 'manual',
    body: body ?? null,
    signal: signal ?? null,
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
  });
}

/** A form with one field; what is sent in it is who signs in. An empty one turns back. */
async function signInPage(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><html lang="en"><title>Provider</title><form method="post"><label>Account <input name="account"></label><button>Continue</button></form>',
    );
    return;
  }
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  const accountId = new URLSearchParams(body).get('account') ?? '';
  const result =
    accountId === '' ? { error: 'access_denied', error_description: 'turned back' } : { login: { accountId } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function newKey(algorithm: Algorithm): JWK {
  const { privateKey } =
    algorithm === 'RS256' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
  const jwk: unknown = { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(6).toString('hex'), use: 'sig' };
  return isJwk(jwk) ? jwk : impossible();
}

function isJwk(value: unknown): value is JWK {
  return typeof value === 'object' && value !== null && 'kty' in value;
}

function impossible(): never {
  throw new Error('Node exports a key as a JWK.');
}
