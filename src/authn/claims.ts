import type { ProviderSays } from './provider.ts';

/** What we use of the claims that a provider makes (OpenID Connect Core 1.0 §2 and §5.1), each with the type that it has to have. */
export function readClaims(claims: Readonly<Record<string, unknown>>, groupsClaim: string): ProviderSays {
  const { iss, sub, sid, email, email_verified: verified, name, auth_time: at } = claims;
  if (typeof iss !== 'string' || typeof sub !== 'string')
    throw new TypeError('A checked ID token has issuer and subject.');
  return {
    issuer: iss,
    subject: sub,
    sid: text(sid),
    // some providers write the flag as a word
    email: verified === true || verified === 'true' ? (text(email)?.toLowerCase() ?? null) : null,
    name: text(name),
    groups: claims[groupsClaim],
    groupsElsewhere: claims[groupsClaim] === undefined && isElsewhere(claims['_claim_names'], groupsClaim),
    authenticatedAt: typeof at === 'number' ? at * 1000 : null,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isElsewhere(names: unknown, claim: string): boolean {
  return typeof names === 'object' && names !== null && Object.hasOwn(names, claim);
}
