import type { SignedIn } from '../operations/people/session.ts';

const NAME = 'throughline_session';

/**
 * Over TLS the name says what a browser has to hold to: sent over TLS alone, to this host alone, and set by nobody else, not
 * even by another host of the same domain (RFC 6265bis §4.1.3.2).
 */
function nameOf(isSecure: boolean): string {
  return isSecure ? `__Host-${NAME}` : NAME;
}

/** The session's token out of a `Cookie` header; null where there is none. */
export function sessionToken(header: string | undefined, isSecure: boolean): string | null {
  return cookieIn(header, nameOf(isSecure));
}

/** The value of one cookie of a `Cookie` header (RFC 6265 §4.2.1). */
export function cookieIn(header: string | undefined, name: string): string | null {
  const pair = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return pair === undefined ? null : pair.slice(name.length + 1);
}

/** Never readable by a script, never sent from another site, and encrypted on the way wherever the installation is. */
export function sessionCookie(session: SignedIn, now: number, isSecure: boolean): string {
  const seconds = Math.max(0, Math.floor((session.expiresAt - now) / 1000));
  return `${nameOf(isSecure)}=${session.token()}; ${attributes(isSecure)}; Max-Age=${seconds}`;
}

export function endedCookie(isSecure: boolean): string {
  return `${nameOf(isSecure)}=; ${attributes(isSecure)}; Max-Age=0`;
}

function attributes(isSecure: boolean): string {
  return `HttpOnly; SameSite=Strict; Path=/${isSecure ? '; Secure' : ''}`;
}
