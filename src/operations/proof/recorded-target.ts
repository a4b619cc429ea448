import type { Issuer, ProbeTarget } from '../../probes/types.ts';

/**
 * The server that an identity's locator leads to, such as `postgres://db.example.org:5432/orders`; null where it leads
 * to none that can be asked. A locator holds no password: what stands there was redacted.
 */
export function recordedTarget({
  name,
  locator,
}: {
  readonly name: string;
  readonly locator: string | null;
}): ProbeTarget | null {
  const url = locator === null ? null : URL.parse(locator);
  if (url === null || url.password !== '' || !/^[A-Za-z0-9.:[\]-]{1,255}$/u.test(url.hostname)) return null;
  const scheme = Object.hasOwn(SCHEMES, url.protocol) ? SCHEMES[url.protocol] : undefined;
  if (scheme === undefined) return null;
  const host = url.hostname.toLowerCase().replaceAll(/[[\]]/gu, '');
  const service = url.protocol === 'https:' ? SERVICES.get(host) : undefined;
  const account = url.username === '' ? null : decoded(url.username);
  if (service !== undefined) return { ...service, port: 443, account: null, detail: null, authority: null };
  return {
    issuer: scheme.issuer === 'http-bearer' && account !== null ? 'http-basic' : scheme.issuer,
    host,
    port: url.port === '' ? scheme.port : Number(url.port),
    account: account ?? (scheme.account === 'name' ? name : null),
    detail: detailOf(url, scheme.issuer),
    authority: null,
  };
}

interface Scheme {
  readonly issuer: Issuer;
  /** The port that IANA registered for it. */
  readonly port: number;
  /** Who signs in where the locator does not say. */
  readonly account: 'name' | 'none';
}
const SCHEMES: Readonly<Record<string, Scheme>> = {
  'postgres:': { issuer: 'postgres', port: 5432, account: 'name' },
  'postgresql:': { issuer: 'postgres', port: 5432, account: 'name' },
  'mysql:': { issuer: 'mariadb', port: 3306, account: 'name' },
  'mariadb:': { issuer: 'mariadb', port: 3306, account: 'name' },
  'redis:': { issuer: 'redis', port: 6379, account: 'none' },
  'rediss:': { issuer: 'redis', port: 6379, account: 'none' },
  'ldap:': { issuer: 'ldap', port: 389, account: 'name' },
  'ldaps:': { issuer: 'ldap', port: 636, account: 'name' },
  'ssh:': { issuer: 'ssh', port: 22, account: 'name' },
  'https:': { issuer: 'http-bearer', port: 443, account: 'none' },
};

/** The four services under the names that people know, and where each answers. */
const SERVICES: ReadonlyMap<string, { readonly issuer: Issuer; readonly host: string }> = new Map([
  ['github.com', { issuer: 'github', host: 'api.github.com' }],
  ['api.github.com', { issuer: 'github', host: 'api.github.com' }],
  ['gitlab.com', { issuer: 'gitlab', host: 'gitlab.com' }],
  ['slack.com', { issuer: 'slack', host: 'slack.com' }],
]);

function detailOf(url: URL, issuer: Issuer): string | null {
  const path = url.pathname === '/' ? '' : url.pathname;
  if (issuer === 'http-bearer') return path === '' ? '/' : path;
  return path === '' ? null : decoded(path.slice(1));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
