import type { Page } from 'playwright-core';
import { WORDS } from '../../../src/web/screens/case/words.ts';

/** The files of the case that is open, as they are listed there. */
export function evidence(page: Page) {
  const section = page.locator('section', { has: page.getByRole('heading', { name: WORDS.evidence.title }) });
  return {
    section,
    row: (name: string) => section.locator('li.row-item', { hasText: name }),
    /** Saves one to this machine; gives its bytes and the name that the browser was told. */
    async save(name: string): Promise<{ readonly name: string; readonly path: string }> {
      const row = section.locator('li.row-item', { hasText: name });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        row.getByRole('button', { name: WORDS.evidence.save }).click(),
      ]);
      return { name: download.suggestedFilename(), path: await download.path() };
    },
  };
}
