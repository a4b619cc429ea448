import type { SignedIn } from '../operations/people/session.ts';

const NAME = 'throughline_session';

/** The session's token out of a `Cookie` header (RFC 6265 §4.2.1); null where there is none. */
export function sessionToken(header: string | undefined): string | null {
  const pair = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${NAME}=`));
  return pair === undefined ? null : pair.slice(NAME.length + 1);
}

/** Never readable by a script, never sent from another site, and encrypted on the way wherever the installation is. */
export function sessionCookie(session: SignedIn, now: number, isSecure: boolean): string {
  const seconds = Math.max(0, Math.floor((session.expiresAt - now) / 1000));
  return `${NAME}=${session.token()}; ${attributes(isSecure)}; Max-Age=${seconds}`;
}

export function endedCookie(isSecure: boolean): string {
  return `${NAME}=; ${attributes(isSecure)}; Max-Age=0`;
}

function attributes(isSecure: boolean): string {
  return `HttpOnly; SameSite=Strict; Path=/${isSecure ? '; Secure' : ''}`;
}
