/** What stands over every answer, whatever its status; a route puts its own policy or a longer life in its place. */
export function headersFor(publicUrl: string): Readonly<Record<string, string>> {
  return publicUrl.startsWith('https:') ? { ...HEADERS, ...OVER_TLS } : HEADERS;
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** A year (RFC 6797), for this host alone: whether its neighbours speak TLS is not ours to say. */
const OVER_TLS = { 'strict-transport-security': 'max-age=31536000' };
