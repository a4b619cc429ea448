import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { brand } from '../../../src/domain/kit/ids.ts';
import { openHouse, PASSWORD } from '../../support/house.ts';
import type { House } from '../../support/house.ts';
import { providerBrowser } from '../../support/provider-browser.ts';
import { startOpenIdProvider } from '../../support/servers/openid-provider.ts';
import type { OpenIdProvider } from '../../support/servers/openid-provider.ts';
import { CALLBACK, sessionIn, settingsFor, signInOver } from '../../support/sign-on.ts';

let provider: OpenIdProvider;
beforeAll(async () => {
  provider = await startOpenIdProvider(CALLBACK);
  provider.accounts.set('ada', { email: 'ada@example.org', email_verified: true });
});
afterAll(async () => await provider.stop());

test('given a session of two browsers, when one signs out at the provider, then what began there ends, and nothing else', async () => {
  const house = await openHouse({ oidc: settingsFor(provider) });
  const posted = await takeLogouts(house);
  const [browser, other] = [providerBrowser(provider.issuer), providerBrowser(provider.issuer)];
  const cookie = sessionIn(await signInOver(house, provider, 'ada', { browser }));
  const elsewhere = sessionIn(await signInOver(house, provider, 'ada', { browser: other }));
  const byPassword = (await house.call('people.signIn', { email: 'ada@example.org', password: PASSWORD })).cookie ?? '';

  await browser.press(`${provider.issuer}/session/end`, { logout: 'yes' });
  expect(posted.answers).toEqual([200]);
  expect(await isIn(house, cookie)).toBe(false);
  expect(await isIn(house, elsewhere)).toBe(true);
  expect(await isIn(house, byPassword)).toBe(true);
  const row = await house.app.ctx.store.personByEmail('ada@example.org');
  const stream = row === null ? null : await house.app.ctx.store.stream(brand<'stream'>(row.person));
  expect(stream?.events.filter(({ type }) => type === 'ended-at-provider')).toHaveLength(1);

  // the same token once more, and one with a sign changed
  const token = posted.tokens[0] ?? '';
  expect(await post(house, token)).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
  expect((await post(house, `${token.slice(0, -8)}AAAAAAAA`)).status).toBe(400);
  expect((await post(house, '')).status).toBe(400);
  expect(house.lines.join('\n')).not.toContain(token);
});

test.each(['RS256', 'EdDSA'] as const)(
  'given a provider that signs with %s and names no session when somebody signs out, then all that they began there ends, and nothing of others',
  async (algorithm) => {
    provider.rotateKeys(algorithm);
    onTestFinished(() => provider.rotateKeys());
    provider.accounts.set('ben', { email: 'ben@example.org', email_verified: true });
    const house = await openHouse({ oidc: settingsFor(provider) });
    await house.join('Ben', ['responder']);
    const posted = await takeLogouts(house, { namesSession: false });
    const [browser, other] = [providerBrowser(provider.issuer), providerBrowser(provider.issuer)];
    const cookie = sessionIn(await signInOver(house, provider, 'ada', { browser }));
    const elsewhere = sessionIn(await signInOver(house, provider, 'ada', { browser: other }));
    const ben = sessionIn(await signInOver(house, provider, 'ben'));
    expect([await isIn(house, cookie), await isIn(house, elsewhere), await isIn(house, ben)]).toEqual([
      true,
      true,
      true,
    ]);

    await browser.press(`${provider.issuer}/session/end`, { logout: 'yes' });
    expect(posted.answers).toEqual([200]);
    const [head = '', body = ''] = (posted.tokens[0] ?? '')
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString());
    expect(head).toContain(`"alg":"${algorithm}"`);
    expect(body).toContain('"sub":"ada"');
    expect(body).not.toContain('"sid"');
    expect([await isIn(house, cookie), await isIn(house, elsewhere), await isIn(house, ben)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await isIn(house, house.administrator), 'who came in by password').toBe(true);
  },
);

test('given no identity provider, when somebody posts a logout token, then it is refused', async () => {
  const house = await openHouse();
  expect((await post(house, 'x'.repeat(40))).status).toBe(400);
});

/** The provider posts over the network; the house has no port of its own here. */
async function takeLogouts(house: House, how = { namesSession: true }) {
  const taken = { tokens: new Array<string>(), answers: new Array<number>() };
  const relay = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
      const token = new URLSearchParams(body).get('logout_token') ?? '';
      const answered = await post(house, token);
      taken.tokens.push(token);
      taken.answers.push(answered.status);
      response.writeHead(answered.status).end();
    })();
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  onTestFinished(() => void relay.close());
  const address = relay.address();
  provider.logoutTo(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/logout`, how);
  return taken;
}

function post(house: House, token: string) {
  return house.send('POST', '/oidc/backchannel-logout', new URLSearchParams({ logout_token: token }).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
}

async function isIn(house: House, cookie: string): Promise<boolean> {
  return (await house.call('people.me', {}, { cookie })).status === 200;
}
