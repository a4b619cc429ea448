import { expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { PROVED_FOR_MS } from '../../../src/domain/people/session.ts';
import { WORDS as DOOR } from '../../../src/web/screens/door/words.ts';
import { WORDS as PEOPLE } from '../../../src/web/screens/people/words.ts';
import { axeFindings } from '../../support/axe.ts';
import { needsChromium } from '../../support/chromium.ts';
import { openDeskHouse } from '../../support/desk-house.ts';
import { sessionIn, settingsFor, signInOver } from '../../support/sign-on.ts';
import { startOpenIdProvider } from '../../support/servers/openid-provider.ts';
import type { OpenIdProvider } from '../../support/servers/openid-provider.ts';

test(
  'given somebody with an account at the organisation’s provider, then they come in with the roles of their groups, show there once more who they are, and are out when they sign out there',
  needsChromium,
  async () => {
    let provider: OpenIdProvider | null = null;
    const desk = await openDeskHouse(Date.now() - PROVED_FOR_MS - 1_000, async (url) => {
      const started = await startOpenIdProvider(`${url}/oidc/callback`);
      provider = started;
      onTestFinished(() => started.stop());
      started.logoutTo(`${url.replace('localhost', '127.0.0.1')}/oidc/backchannel-logout`);
      started.accounts.set('nina', {
        email: 'nina@example.org',
        email_verified: true,
        name: 'Nina Novak',
        groups: ['it', 'desk team'],
      });
      started.accounts.set('olga', {
        email: 'olga@example.org',
        email_verified: true,
        name: 'Olga',
        groups: ['desk team'],
      });
      return settingsFor(started, { OIDC_ROLES: 'it=administrator;desk team=responder', OIDC_ADMIT: 'listed' });
    });
    const { issuer } = startedOf(provider);
    const olga = sessionIn(await signInOver(desk.house, startedOf(provider), 'olga'));
    const page = await desk.open('', { viewport: { width: 320, height: 700 } });

    // the page that was asked for is the one that opens
    await page.goto(`${desk.url}/desk/people`);
    const over = page.getByRole('button', { name: DOOR.provider('Example Login') });
    await over.waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    await over.press('Enter');
    await signIn(page, 'nina');
    await page.getByRole('heading', { name: PEOPLE.title, level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/desk/people');

    // ten minutes later: the provider opens beside the page, and the page goes on
    desk.setTime(Date.now());
    await page.getByLabel(PEOPLE.invite.name, { exact: true }).fill('Ben');
    await page.getByLabel(PEOPLE.invite.email).fill('ben@example.org');
    await page.getByRole('button', { name: PEOPLE.invite.button }).click();
    const asked = page.getByRole('dialog', { name: DOOR.prove.title });
    await asked.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const opened = page.context().waitForEvent('page');
    await asked.getByRole('button', { name: DOOR.provider('Example Login') }).click();
    await signIn(await opened, 'nina');
    await page.getByText(PEOPLE.invite.link('Ben')).waitFor();
    await asked.waitFor({ state: 'detached' });

    // somebody whose account was made anew there: they are released from the old one
    await page.getByRole('button', { name: PEOPLE.release.open }).click();
    const releasing = page.getByRole('dialog', { name: PEOPLE.release.title('Olga') });
    await releasing.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    const folder = process.env['SHOW_SCREENS'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/release-account.png` });
    await releasing.getByRole('button', { name: PEOPLE.release.button }).click();
    await releasing.waitFor({ state: 'detached' });
    expect((await desk.house.call('people.me', {}, { cookie: olga })).status).toBe(401);

    // signed out at the provider, so the desk asks who is there
    const away = await page.context().newPage();
    await away.goto(`${issuer}/session/end`);
    await away.getByRole('button', { name: 'Yes, sign me out' }).click();
    await away.waitForURL(/\/session\/end\/success/u);
    await page.reload();
    await page.getByRole('heading', { name: DOOR.signIn.title }).waitFor();
  },
);

async function signIn(page: Page, account: string): Promise<void> {
  await page.getByLabel('Account').fill(account);
  await page.getByRole('button', { name: 'Continue' }).click();
}

function startedOf(provider: OpenIdProvider | null): OpenIdProvider {
  if (provider === null) throw new Error('the provider was not started');
  return provider;
}
