/** A browser's part at the provider, over plain HTTP: it follows redirects there, keeps the provider's cookies and fills in the form. */
export interface ProviderBrowser {
  /**
   * Opens an address of the provider, signs in as `account` where it asks, and gives the address with which the
   * browser is sent back. An empty name turns back.
   */
  signIn(address: string, account: string): Promise<URL>;
  /** Opens an address of the provider and sends the only form that it shows, with these fields added. */
  press(address: string, fields: Readonly<Record<string, string>>): Promise<void>;
}

export function providerBrowser(issuer: string): ProviderBrowser {
  const cookies = new Map<string, string>();

  async function open(address: string, body: URLSearchParams | null): Promise<Response> {
    const response = await fetch(address, {
      method: body === null ? 'GET' : 'POST',
      body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const set of response.headers.getSetCookie()) {
      const pair = set.split(';')[0] ?? '';
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }

  async function follow(first: string, account: string): Promise<URL> {
    let [address, body]: [string, URLSearchParams | null] = [first, null];
    for (let steps = 0; steps < 12; steps += 1) {
      const response = await open(address, body);
      const to = response.headers.get('location');
      if (to === null && !address.includes('/sign-in/'))
        throw new Error(`The provider stays at ${response.status}: ${(await response.text()).slice(0, 600)}`);
      body = to === null ? new URLSearchParams({ account }) : null;
      const next = new URL(to ?? address, address);
      if (next.origin !== issuer) return next;
      address = next.href;
    }
    throw new Error('The provider sends round in circles.');
  }

  return {
    signIn: follow,
    async press(address, fields) {
      const page = await (await open(address, null)).text();
      const action = /<form[^>]* action="([^"]+)"/u.exec(page)?.[1] ?? address;
      const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)];
      const given = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      await open(new URL(action, address).href, new URLSearchParams({ ...given, ...fields }));
    },
  };
}
