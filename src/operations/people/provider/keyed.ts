import type { Context } from '../../context.ts';

/** An account at a provider, as it is kept: nobody reads issuer or subject out of it. */
export function accountHash(
  { vault }: Context,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
) {
  return vault.tokenHash(`oidc account v1\0${issuer}\0${subject}`);
}

/** A session at a provider, as it is kept. */
export function sidHash({ vault }: Context, issuer: string, sid: string): string {
  return vault.tokenHash(`oidc sid v1\0${issuer}\0${sid}`);
}

/** The name under which it is remembered that something was used that counts once: an answer, a logout token. */
export function onceHash({ vault }: Context, what: 'answer' | 'logout', name: string): string {
  return vault.tokenHash(`oidc once v1\0${what}\0${name}`);
}
