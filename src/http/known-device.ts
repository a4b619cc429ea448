import type { Context } from '../operations/context.ts';
import { hex } from '../operations/ids.ts';

const NAME = 'throughline_device';
/** A year. */
const KEPT_SECONDS = 31_536_000;
const VALUE = /^([0-9a-f]{32})\.([0-9a-f]{64})$/u;

/**
 * Left in a browser in which somebody has signed in (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"): it has
 * tries of its own there, so that nobody who guesses elsewhere keeps the right person out. It lets nobody in, and is sent
 * to the one address where passwords are tried.
 */
export function deviceCookie(ctx: Context, email: string, isSecure: boolean): string {
  const nonce = hex(ctx.random(16));
  const attributes = `HttpOnly; SameSite=Strict; Path=/api/v1/people.signIn${isSecure ? '; Secure' : ''}`;
  return `${NAME}=${nonce}.${signed(ctx, nonce, email)}; ${attributes}; Max-Age=${KEPT_SECONDS}`;
}

/** Which device of this person’s it is; null where it is none, or somebody else’s. */
export function knownDevice(ctx: Context, header: string | undefined, email: string): string | null {
  const pair = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${NAME}=`));
  const [, nonce, tag] = VALUE.exec(pair?.slice(NAME.length + 1) ?? '') ?? [];
  return nonce !== undefined && tag === signed(ctx, nonce, email) ? nonce : null;
}

function signed({ vault }: Context, nonce: string, email: string): string {
  return vault.tokenHash(JSON.stringify(['known device', nonce, email.trim().toLowerCase()]));
}
