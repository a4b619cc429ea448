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
