import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PROVED_FOR_MS } from '../../../src/domain/people/session.ts';
import { WORDS as ACCOUNT } from '../../../src/web/screens/account/words.ts';
import { WORDS as DOOR } from '../../../src/web/screens/door/words.ts';
import { axeFindings } from '../../support/axe.ts';
import { needsChromium } from '../../support/chromium.ts';
import { openDeskHouse } from '../../support/desk-house.ts';
import { PASSWORD } from '../../support/house.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);

test(
  'given somebody with a security key, then they add a passkey, sign in with it, show with it who they are, and remove it',
  needsChromium,
  async () => {
    const desk = await openDeskHouse(MONDAY);
    const page = await desk.open('');
    const key = await plugIn(page);
    await page.goto(`${desk.url}/desk/account`);
    await page.getByLabel(DOOR.email).fill('ada@example.org');
    await page.getByLabel(DOOR.password).fill(PASSWORD);
    await page.keyboard.press('Enter');

    const passkeys = page.getByRole('region', { name: ACCOUNT.passkeys.title });
    await passkeys.getByText(ACCOUNT.passkeys.none).waitFor();
    await passkeys.getByLabel(ACCOUNT.passkeys.name).fill('The key on my ring');
    await passkeys.getByRole('button', { name: ACCOUNT.passkeys.add }).click();
    await passkeys.getByText('The key on my ring').waitFor();
    await looksRight(page);

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: DOOR.passkey }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();

    // ten minutes later the passkey answers for its owner, and another one is asked for by the same window
    desk.setTime(MONDAY + PROVED_FOR_MS);
    await page.goto(`${desk.url}/desk/account`);
    await passkeys.getByRole('button', { name: ACCOUNT.passkeys.remove }).click();
    const removing = page.getByRole('dialog', { name: ACCOUNT.passkeys.removing('The key on my ring') });
    await removing.getByRole('button', { name: ACCOUNT.passkeys.remove }).click();
    const asked = page.getByRole('dialog', { name: DOOR.prove.title });
    await asked.getByRole('button', { name: DOOR.passkey }).click();
    await passkeys.getByText(ACCOUNT.passkeys.none).waitFor();

    // it is still in the authenticator, and lets nobody in any more
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: DOOR.passkey }).click();
    await page.getByText('This passkey did not show that it is you.').waitFor();
    await key.send('WebAuthn.disable');
  },
);

test(
  'given a person who does not show that it is they, then the browser gives no passkey, and the page says what else there is',
  needsChromium,
  async () => {
    const desk = await openDeskHouse(MONDAY);
    const page = await desk.open('', { viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
    await plugIn(page);
    await page.goto(`${desk.url}/desk/`);
    await page.getByRole('button', { name: DOOR.passkey }).click();
    await page.getByText('The browser gave no passkey.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
  },
);

/** A security key of Chromium's own (Chrome DevTools Protocol, domain WebAuthn), whose owner always says yes. */
async function plugIn(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return devtools;
}

/** In light and dark, wide and narrow. */
async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await axeFindings(page), `${colorScheme}, ${width}`).toEqual([]);
      expect(await page.evaluate(`document.documentElement.scrollWidth <= ${width}`), `${width}`).toBe(true);
      const folder = process.env['SHOW_SCREENS'];
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/account-${colorScheme}-${width}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
