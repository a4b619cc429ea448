import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PROVED_FOR_MS } from '../../../src/domain/people/session.ts';
import { WORDS as ACCOUNT } from '../../../src/web/screens/account/words.ts';
import { WORDS as DOOR } from '../../../src/web/screens/door/words.ts';
import { WORDS as SIGNING } from '../../../src/web/parts/signing-words.ts';
import { FIELDS } from '../../../src/web/screens/case/forms/words.ts';
import { WORDS as DOCUMENTS } from '../../../src/web/screens/engagement/documents/words.ts';
import { axeFindings } from '../../support/axe.ts';
import { needsChromium } from '../../support/chromium.ts';
import { openDeskHouse } from '../../support/desk-house.ts';
import type { DeskHouse } from '../../support/desk-house.ts';
import { savePack } from '../../support/fetch-pack.ts';
import { PASSWORD } from '../../support/house.ts';
import { engagementPage } from '../screens/engagement.ts';
import { reviewScreen } from '../screens/report-review.ts';
import { tracePage } from '../screens/trace.ts';
import { dropPack, openVerifier } from '../screens/verify.ts';
import { addPasskey, plugIn } from './security-key.ts';
import { REPORT, somethingToSign } from './to-sign.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);

test(
  'given somebody with a security key, then they add a passkey, sign in with it, sign what they decide, show with it who they are, and remove it',
  needsChromium,
  async () => {
    const desk = await openDeskHouse(MONDAY);
    await desk.house.join('Anna', ['approver']);
    const { lead } = await somethingToSign(desk.house, 'Anna');
    const page = await desk.open('');
    const key = await plugIn(page);
    await page.goto(`${desk.url}/desk/account`);
    await page.getByLabel(DOOR.email).fill('anna@example.org');
    await page.getByLabel(DOOR.password).fill(PASSWORD);
    await page.keyboard.press('Enter');

    const passkeys = page.getByRole('region', { name: ACCOUNT.passkeys.title });
    await addPasskey(page, 'The key on my ring');
    await looksRight(page, 'account');

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: DOOR.passkey }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();

    const told = await signsDecisions(desk, page, lead);
    expect(told.case).toMatch(/The decision in event \d+ is signed by the passkey [0-9a-f]{16} of localhost\./u);
    expect(told.engagement).toMatch(/The approval of a release in event \d+ is signed by the passkey/u);
    expect(told.engagement).toMatch(/The release in event \d+ is signed by the passkey/u);

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

/** An approver signs an exemption and the copies of a report, whose lead signs the release; gives what this browser finds in the packs. */
async function signsDecisions(desk: DeskHouse, page: Page, lead: string) {
  const onCase = tracePage(page);
  await onCase.goTo(desk.url, 'C-1');
  await onCase.decide('decideExemption', FIELDS.approve, 'One more day is a risk that we take.');
  await onCase.form.getByRole('checkbox', { name: SIGNING.sign }).check();
  await looksRight(page, 'decide');
  await onCase.done('decideExemption');
  const ofCase = await (await onCase.exportPack()).path();

  await engagementPage(page).goTo(desk.url);
  await engagementPage(page).lookAtCopies(REPORT);
  const { copies } = reviewScreen(page);
  await copies.getByRole('checkbox', { name: SIGNING.sign }).check();
  await looksRight(page, 'approve');
  await reviewScreen(page).approve('Anna');

  const hers = await desk.open(lead);
  await plugIn(hers);
  await hers.goto(`${desk.url}/desk/account`);
  await addPasskey(hers, 'Lena’s laptop');
  await engagementPage(hers).goTo(desk.url);
  await hers.getByRole('button', { name: DOCUMENTS.next.release }).first().click();
  const dialog = hers.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: SIGNING.sign }).check();
  await looksRight(hers, 'release');
  await dialog.getByRole('button', { name: DOCUMENTS.release.button }).click();
  await dialog.waitFor({ state: 'detached' });
  const ofEngagement = join(desk.house.dir, 'E-1.zip');
  await savePack(desk.house, 'engagement.pack', { engagement: 'E-1' }, lead, ofEngagement);
  await hers.context().close();

  await openVerifier(page, desk.url);
  const verified = async (pack: string) => {
    await dropPack(page, pack);
    return await page.locator('.verify-result').innerText();
  };
  const told = { case: await verified(ofCase), engagement: await verified(ofEngagement) };
  await looksRight(page, 'verify');
  return told;
}

/** In light and wide, and in dark and narrow. */
async function looksRight(page: Page, name: string): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    // what changes its colour has come to its end
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await axeFindings(page), `${name}, ${colorScheme}, ${width}`).toEqual([]);
    expect(await page.evaluate(`document.documentElement.scrollWidth <= ${width}`), `${width}`).toBe(true);
    const folder = process.env['SHOW_SCREENS'];
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}
