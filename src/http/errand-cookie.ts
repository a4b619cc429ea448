import type { AtProvider } from '../operations/people/provider/begin.ts';
import { cookieIn } from './cookies.ts';

const NAME = 'throughline_errand';

/** As with the session's cookie: nobody else can put one there, so that nobody is led in as somebody else. */
function nameOf(isSecure: boolean): string {
  return isSecure ? `__Host-${NAME}` : NAME;
}

/** The ticket out of a `Cookie` header; null where there is none. */
export function errandTicket(header: string | undefined, isSecure: boolean): string | null {
  return cookieIn(header, nameOf(isSecure));
}

/** `Lax`, since the browser comes back with it from another site; it opens nothing without the provider's answer. */
export function errandCookie(errand: AtProvider, now: number, isSecure: boolean): string {
  const seconds = Math.max(0, Math.floor((errand.expiresAt - now) / 1000));
  return `${nameOf(isSecure)}=${errand.ticket()}; ${attributes(isSecure)}; Max-Age=${seconds}`;
}

export function endedErrand(isSecure: boolean): string {
  return `${nameOf(isSecure)}=; ${attributes(isSecure)}; Max-Age=0`;
}

function attributes(isSecure: boolean): string {
  return `HttpOnly; SameSite=Lax; Path=/${isSecure ? '; Secure' : ''}`;
}
