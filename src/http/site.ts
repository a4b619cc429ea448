/** The hosts under which this installation may be asked for; null allows any (bound to the network, no address set). */
export function allowedHosts(
  publicUrl: string,
  host: string,
  port: number,
  isPublicSet: boolean,
): ReadonlySet<string> | null {
  const isLocal = host === 'localhost' || host === '::1' || host.startsWith('127.');
  if (!isLocal && !isPublicSet) return null;
  return new Set([new URL(publicUrl).host, `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);
}

/** A browser says where a request began. What began on another site changes nothing here. */
export function isCrossSite(headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  return typeof origin !== 'string' || URL.parse(origin)?.host !== host;
}

/**
 * Whether a browser sends this from a page that is not ours. Unlike `isCrossSite` it asks for an origin under a name that was
 * set: a name that somebody else has bound to this machine (DNS rebinding) is its own origin. Programs send none.
 */
export function isForeign(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  hosts: ReadonlySet<string> | null,
): boolean {
  if (isCrossSite(headers)) return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  const host = typeof origin === 'string' ? URL.parse(origin)?.host : undefined;
  return hosts === null || host === undefined || !hosts.has(host);
}
