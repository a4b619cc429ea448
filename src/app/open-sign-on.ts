import { readFile } from 'node:fs/promises';
import type { Step } from '../authn/oidc.ts';
import type { SignOn } from '../operations/people/provider/sign-on.ts';
import type { OidcConfig } from './oidc-config.ts';

type Opened = { readonly ok: true; readonly signOn: SignOn | null } | { readonly ok: false; readonly says: string };

/** What goes wrong with the provider, for the log: a step and one closed word. */
export type OnProviderTrouble = (step: Step, word: string) => void;

/**
 * Makes the identity provider ready that the administrator has set; asks it nothing yet, so that one which is down keeps
 * nobody from starting. Its library is loaded only where there is one.
 */
export async function openSignOn(
  config: OidcConfig | null,
  publicUrl: string,
  onTrouble: OnProviderTrouble = () => undefined,
): Promise<Opened> {
  if (config === null) return { ok: true, signOn: null };
  const clientSecret = await secretOf(config.clientSecret);
  if (clientSecret === '')
    return { ok: false, says: 'The file that OIDC_CLIENT_SECRET_FILE names cannot be read, or holds nothing.' };
  const { issuer, clientId, name, groupsClaim, roles, admit } = config;
  const { openOidc } = await import('../authn/oidc.ts');
  const redirectUri = `${publicUrl}/oidc/callback`;
  const provider = openOidc({ issuer, clientId, clientSecret, name, groupsClaim, redirectUri, onTrouble });
  return { ok: true, signOn: { provider, roles, admit } };
}

async function secretOf(secret: OidcConfig['clientSecret']): Promise<string> {
  if ('value' in secret) return secret.value;
  return (await readFile(secret.file, 'utf8').catch(() => '')).trim();
}
