import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';

/** Claims of a token; what is undefined is left out. */
type Claims = Readonly<Record<string, unknown>>;

/** A server that answers as an identity provider does and says whatever a test wants it to, signed or not. */
export interface ForgingProvider {
  readonly issuer: string;
  /** What the token endpoint answers next; the ID token is in it. */
  answer: Readonly<Record<string, unknown>>;
  /** What it says of itself, over what is right. */
  metadata: Readonly<Record<string, unknown>>;
  /** A token with its own key; `header` and `claims` over what is usual. */
  sign(
    claims: Claims,
    header?: { readonly alg?: string; readonly typ?: string; readonly kid?: string },
  ): Promise<string>;
  /** The same with a key that it does not show. */
  signUnknown(claims: Claims): Promise<string>;
  /** A token with no signature (`alg` is `none`). */
  unsigned(claims: Claims): string;
  /** How often its keys were asked for. */
  keysAsked(): number;
  close(): Promise<void>;
}

export async function startForgingProvider(): Promise<ForgingProvider> {
  const [own, unknown] = [await generateKeyPair('ES256'), await generateKeyPair('ES256')];
  const jwk: JWK = { ...(await exportJWK(own.publicKey)), kid: 'own', use: 'sig', alg: 'ES256' };
  let asked = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', forging.issuer).pathname;
    if (path === '/keys') asked += 1;
    const body =
      path === '/keys' ? { keys: [jwk] } : path === '/token' ? forging.answer : { ...usual(), ...forging.metadata };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening TCP server has a port');
  const usual = () => ({
    issuer: forging.issuer,
    authorization_endpoint: `${forging.issuer}/auth`,
    token_endpoint: `${forging.issuer}/token`,
    jwks_uri: `${forging.issuer}/keys`,
    id_token_signing_alg_values_supported: ['ES256'],
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
  });
  const signed = (key: CryptoKey, claims: Claims, header = {}) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'own', ...header }).sign(key);
  const forging: ForgingProvider = {
    issuer: `http://127.0.0.1:${address.port}`,
    answer: {},
    metadata: {},
    sign: (claims, header) => signed(own.privateKey, claims, header),
    signUnknown: (claims) => signed(unknown.privateKey, claims),
    unsigned: (claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
    keysAsked: () => asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return forging;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
