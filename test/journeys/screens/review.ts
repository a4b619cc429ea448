import type { Download, Locator, Page } from 'playwright-core';
import { WORDS as COVERAGE } from '../../../src/web/screens/coverage/words.ts';
import { WORDS as PATTERNS } from '../../../src/web/screens/patterns/words.ts';

/** The pages over many cases: patterns, and the coverage of frameworks. */
export function reviewPages(page: Page) {
  const section = (title: string): Locator =>
    page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
  return {
    section,
    /** A figure among others, by what it counts. */
    row: (title: string, name: string): Locator => section(title).locator('.review-row', { hasText: name }),
    /** The cases behind the figure that was chosen. */
    behind: page.locator('.review-cases'),
    control: (id: string): Locator =>
      page.locator('.control', {
        has: page.getByRole('heading', { name: new RegExp(`^${id.replace('.', '\\.')} `, 'u') }),
      }),
    async openPatterns(url: string) {
      await page.goto(`${url}/desk/patterns`);
      await page.getByRole('heading', { level: 1, name: PATTERNS.title }).waitFor();
    },
    async openCoverage(url: string) {
      await page.goto(`${url}/desk/coverage`);
      await page.getByRole('heading', { level: 1, name: COVERAGE.title }).waitFor();
    },
    async save(button: string): Promise<Download> {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return file;
    },
  };
}
