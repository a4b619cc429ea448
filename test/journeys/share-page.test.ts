import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { shareWords as words } from '../../src/pages/words/share.ts';
import { openShared } from '../doors/engagements/shared.ts';
import type { Shared } from '../doors/engagements/shared.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, needsChromium } from '../support/chromium.ts';
import { NARROW, WIDE } from './screens/album.ts';

/** A report of more pages than are shown at once. */
const LONG = `# Secret project\n\n${Array.from({ length: 150 }, (_, i) => `What was done on day ${i + 1}.\n\n`).join('')}`;
const PASSPHRASE = 'seven gulls on a rope';

describe('the page of a share in a browser', needsChromium, () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function opened(script: boolean) {
    const shared = await openShared({}, LONG);
    const url = await shared.team.house.server.listen({ host: '127.0.0.1', port: 0 });
    const context = await browser.newContext({ javaScriptEnabled: script, viewport: NARROW, locale: 'en-GB' });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const policy: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) policy.push(message.text());
    });
    return { shared, url, page, policy };
  }

  async function enter(page: Page, shared: Shared, url: string, form: string): Promise<void> {
    const { path } = await shared.share({ form, passphrase: PASSPHRASE, recipient: 'Carla <b>Customer</b> & Söhne' });
    await page.goto(`${url}${path}`);
    await page.getByLabel(words.passphrase).fill(PASSPHRASE);
    await page.getByRole('button', { name: words.enter }).click();
    await page.getByRole('heading', { name: words.report, exact: true }).waitFor();
  }

  test('given a browser without JavaScript, when a recipient opens a share, turns pages and downloads, then each step works, and their name is on what they see', async () => {
    const { shared, url, page } = await opened(false);
    await enter(page, shared, url, 'pdf');
    const pictures = page.locator('img.sheet');
    const widths = () => pictures.evaluateAll((all) => all.map((one) => Number(Reflect.get(one, 'naturalWidth'))));
    await expect
      .poll(widths, { timeout: 20_000 })
      .toSatisfy((all: number[]) => all.length === 3 && Math.min(...all) > 500);
    await page.getByRole('button', { name: words.later }).first().click();
    await page.getByText('Pages 4 to').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.download }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^report-[0-9a-f]{8}\.pdf$/u);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await page.content()).toContain('Carla &lt;b&gt;Customer&lt;/b&gt; &amp; Söhne');
    await page.context().close();
  }, 180_000);

  test('given the pages of a share, narrow and wide, then axe finds nothing, nothing is wider than the screen, and no policy is broken', async () => {
    const { shared, url, page, policy } = await opened(true);
    const faultsOf = async () => {
      const found: string[] = [];
      for (const viewport of [NARROW, WIDE]) {
        await page.setViewportSize(viewport);
        found.push(...(await axeFindings(page)));
        const over = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (over > 0) found.push(`${over} pixels too wide at ${viewport.width}`);
      }
      return found;
    };
    const { path } = await shared.share({ passphrase: PASSPHRASE });
    await page.goto(`${url}${path}`);
    expect(await faultsOf()).toEqual([]);
    await enter(page, shared, url, 'html');
    await page.frameLocator('iframe').getByText('What was done on day 1.', { exact: true }).waitFor();
    expect(await faultsOf()).toEqual([]);
    await enter(page, shared, url, 'pdf');
    expect(await faultsOf()).toEqual([]);
    expect(policy).toEqual([]);
    // the server ends when nobody holds a connection to it
    await page.context().close();
  }, 180_000);
});
