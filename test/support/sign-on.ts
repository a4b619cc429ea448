import type { Answered, House } from './house.ts';
import { providerBrowser } from './provider-browser.ts';
import type { ProviderBrowser } from './provider-browser.ts';
import type { OpenIdProvider } from './servers/openid-provider.ts';

/** Where the desk of `openHouse` has browsers sent back. */
export const CALLBACK = 'http://127.0.0.1:4180/oidc/callback';

/** What an administrator sets for this provider. */
export function settingsFor(
  provider: Pick<OpenIdProvider, 'issuer' | 'clientId' | 'clientSecret'>,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const { issuer, clientId, clientSecret } = provider;
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'Example Login',
    ...more,
  };
}

/** A browser on its errand: what the desk gave it, and where it goes. */
export interface OnErrand {
  /** The cookie with the ticket. */
  readonly ticket: string;
  readonly url: string;
}

export async function setOut(house: House, { to = '/', again = false, cookie = '' } = {}): Promise<OnErrand> {
  const begun = await house.call('people.beginAtProvider', { to, again }, cookie === '' ? {} : { cookie });
  if (begun.status !== 200) throw new Error(begun.text);
  return { ticket: begun.cookie ?? '', url: String(begun.json['url']) };
}

/** The desk's answer to a browser that comes back to `address`. */
export async function comeBack(house: House, ticket: string, address: URL): Promise<Answered> {
  return await house.send('GET', `${address.pathname}${address.search}`, null, { cookie: ticket });
}

/** The session's cookie out of an answer that sets several. */
export function sessionIn(answered: Answered): string {
  const set: unknown = answered.headers['set-cookie'];
  const all: readonly unknown[] = Array.isArray(set) ? set : [set];
  const found = all.map(String).find((one) => one.includes('throughline_session='));
  return found?.split(';')[0] ?? '';
}

/** All of it: out to the provider, signed in there as `account`, and back. */
export async function signInOver(
  house: House,
  provider: OpenIdProvider,
  account: string,
  {
    browser = providerBrowser(provider.issuer),
    ...more
  }: { readonly browser?: ProviderBrowser; readonly to?: string } = {},
): Promise<Answered> {
  const { ticket, url } = await setOut(house, more);
  return await comeBack(house, ticket, await browser.signIn(url, account));
}
