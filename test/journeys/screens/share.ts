import type { Download, Page } from 'playwright-core';
import { shareWords } from '../../../src/pages/words/share.ts';

/** The page of somebody with whom a report is shared: they have a link out of a mail and no account. */
export function sharePage(page: Page) {
  return {
    log: page.locator('section', { has: page.locator('#log') }).locator('li'),
    /** The report as words, which stand in a frame of their own. */
    words: page.frameLocator('iframe.report').locator('body'),
    /** Follows the link, which shows nothing yet. */
    async open(link: string) {
      await page.goto(link);
      await page.getByRole('button', { name: shareWords.enter }).waitFor();
    },
    async enter(passphrase?: string) {
      if (passphrase !== undefined) await page.getByLabel(shareWords.passphrase).fill(passphrase);
      await page.getByRole('button', { name: shareWords.enter }).click();
    },
    /** Every page of the report that is shown was drawn. */
    async drawn(): Promise<number> {
      const sheets = page.locator('img.sheet');
      await sheets.first().waitFor({ timeout: 60_000 });
      const all = await sheets.all();
      for (const sheet of all)
        await sheet.evaluate<unknown, undefined, { decode(): Promise<unknown> }>((picture) => picture.decode());
      return all.length;
    },
    async download(): Promise<Download> {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: shareWords.download }).click(),
      ]);
      return file;
    },
  };
}
