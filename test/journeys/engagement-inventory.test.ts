import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WORDS } from '../../src/web/screens/engagement/inventory/words.ts';
import { api, linkIn } from '../support/api.ts';
import { axeFindings } from '../support/axe.ts';
import { buildDesk } from '../support/build-desk.ts';
import { launchBrowser, needsChromium } from '../support/chromium.ts';
import { throughlineIn } from '../support/command.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { startServer } from '../support/server.ts';
import { tempFolder } from '../support/temp.ts';

const PASSWORD = 'a long sentence for tests only';
const ROBOT = 'svc-portal@acme-prod.iam.gserviceaccount.com';

describe('the inventory on the page of an engagement', needsChromium, () => {
  test('given a report that names an identity, when its lead enters it, has its place searched and records its exit, then nothing keeps the inventory from closing', async () => {
    const { url, browser, cookie, secret } = await withReport();
    const page = await opened(browser, url, cookie, { colorScheme: 'light', width: 1_280 });
    await look(page, 'suggested');
    await page.getByRole('button', { name: WORDS.suggested.take }).click();
    await page.getByText(WORDS.noExit).waitFor();
    await page.getByRole('heading', { name: WORDS.suggested.title }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: WORDS.place.open }).click();
    await page.getByRole('textbox', { name: WORDS.place.where }).fill('Tickets of the project PORTAL');
    await page.getByRole('button', { name: WORDS.place.button, exact: true }).click();
    await page.getByText(WORDS.placeOpen).waitFor();
    await look(page, 'open');

    await page.getByRole('button', { name: WORDS.kit.open }).click();
    await page.getByRole('button', { name: WORDS.kit.button }).click();
    const command = await page.locator('.one-time code').innerText();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: WORDS.kit.back }).click();
    const kit = /'(\S+)'/u.exec(command)?.[1] ?? '';
    const dir = await tempFolder();
    await mkdir(join(dir, 'export'));
    await writeFile(join(dir, 'export', 'ticket.txt'), `it was ${secret}\n`);
    expect(await throughlineIn(dir, ['scan', 'export', '--kit', kit])).toMatchObject({ code: 3 });
    await page.reload();
    await page.getByText(WORDS.searched(1, 1, 1)).waitFor();
    await look(page, 'found-again');

    await page.getByRole('button', { name: WORDS.clear.open }).click();
    await page.getByRole('textbox', { name: WORDS.clear.says }).fill('The project was deleted on Monday.');
    await page.getByRole('button', { name: WORDS.clear.button, exact: true }).click();
    await page.getByText(WORDS.cleared.statement).waitFor();

    await page.getByRole('button', { name: WORDS.exit.open }).click();
    await page.getByRole('radio', { name: WORDS.exits.revoked }).check();
    await page.getByRole('textbox', { name: WORDS.exit.proof }).fill('Ticket 4711');
    await page.getByRole('button', { name: WORDS.exit.button, exact: true }).click();
    await page.getByText('Ticket 4711').waitFor();

    await page.getByRole('button', { name: WORDS.handover.open }).click();
    await page.getByRole('button', { name: WORDS.handover.button, exact: true }).click();
    await page.getByRole('link', { name: 'Handover', exact: true }).waitFor();
    const now = await api({ url }, cookie).call<{ closing: { gap: { gap: string } }[] }>('engagement.show', {
      engagement: 'E-1',
    });
    expect(now.closing.map(({ gap }) => gap.gap).filter((gap) => gap === 'no-exit' || gap === 'place-open')).toEqual(
      [],
    );

    for (const colorScheme of ['light', 'dark'] as const) {
      const narrow = await opened(browser, url, cookie, { colorScheme, width: 320 });
      await narrow.getByText('Ticket 4711').waitFor();
      expect(await axeFindings(narrow)).toEqual([]);
      expect(await narrow.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
      await look(narrow, `narrow-${colorScheme}`);
    }
  });
});

/** A server with one engagement of somebody who leads it, and a report with a password in it. */
async function withReport() {
  await buildDesk();
  const folder = await makeTempFolder();
  const server = await startServer(folder);
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await server.stop();
    await removeFolder(folder);
  });
  const ada = { name: 'Ada', email: 'ada@example.org', password: PASSWORD };
  const administrator = await api(server).signUp('people.setUp', { link: linkIn(server.setUp), ...ada });
  const lena = { name: 'Lena', email: 'lena@example.org', roles: ['delivery-lead'] };
  const { link } = await api(server, administrator).call<{ link: string }>('people.invite', lena);
  const cookie = await api(server).signUp('people.accept', { link: linkIn(link), password: PASSWORD });
  const does = api(server, cookie);
  const about = { name: 'New portal', customer: 'Acme', purpose: 'Sets up the portal.' };
  await does.call('engagement.open', { ...about, kind: 'implementation', retention: 'brief' });
  const secret = `Gull-${randomBytes(6).toString('hex')}-9!`;
  const content = `# Report\n\nRuns as ${ROBOT}.\n\npassword: ${secret}\n`;
  const file = { name: 'report.md', content };
  await does.call('engagement.addDocument', { engagement: 'E-1', name: 'report.md', file });
  return { url: server.url, browser, cookie, secret };
}

async function opened(
  browser: Browser,
  url: string,
  cookie: string,
  { colorScheme, width }: { readonly colorScheme: 'light' | 'dark'; readonly width: number },
): Promise<Page> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  await page.goto(`${url}/desk/engagements/E-1`);
  await page.getByRole('heading', { level: 2, name: WORDS.title, exact: true }).waitFor();
  return page;
}

/** Kept where somebody asks for pictures. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `inventory-${name}.png`), fullPage: true });
}
