import type { Page } from 'playwright-core';
import { WORDS } from '../../../src/web/screens/report-review/words.ts';

/** The screen on which a document of an engagement is reviewed. */
export function reviewScreen(page: Page) {
  return {
    findings: page.locator('.found'),
    chosen: page.locator('.found-chosen'),
    sheet: page.getByRole('region', { name: WORDS.sheet.label }),
    customer: page.getByRole('region', { name: WORDS.preview.label }),
    copies: page.locator('.review-copies'),
    dialog: page.getByRole('dialog'),
    /** The place of the document that stands out. */
    here: page.locator('.mark-here'),
    progress: page.locator('#review-progress'),
    async waitFor(name: string) {
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.locator('.finding-list').waitFor();
    },
  };
}
