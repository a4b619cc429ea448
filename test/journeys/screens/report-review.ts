import type { Page } from 'playwright-core';
import { DISPOSITIONS } from '../../../src/domain/engagement/words.ts';
import type { Disposition } from '../../../src/domain/engagement/words.ts';
import { WORDS as DOCUMENTS } from '../../../src/web/screens/engagement/documents/words.ts';

import { WORDS } from '../../../src/web/screens/report-review/words.ts';

/** The screen on which a document of an engagement is reviewed. */
export function reviewScreen(page: Page) {
  const findings = page.locator('.found');
  const copies = page.locator('.review-copies');
  return {
    findings,
    chosen: page.locator('.found-chosen'),
    sheet: page.getByRole('region', { name: WORDS.sheet.label }),
    customer: page.getByRole('region', { name: WORDS.preview.label }),
    copies,
    dialog: page.getByRole('dialog'),
    /** The place of the document that stands out. */
    here: page.locator('.mark-here'),
    progress: page.locator('#review-progress'),
    async waitFor(name: string) {
      // a document begins with its title often, too
      await page.getByRole('heading', { level: 1, name }).first().waitFor();
      await copies.waitFor();
    },
    /** Chooses a finding by what stands for it, and presses the key of a decision. */
    async decide(placeholder: string, disposition: Disposition) {
      const finding = findings.filter({ hasText: placeholder }).first();
      await finding.getByRole('button').first().click();
      // the screen shows a decision before the server has it
      const kept = page.waitForResponse((response) => response.url().endsWith('/engagement.decide'), {
        timeout: 60_000,
      });
      await page.keyboard.press(String(DISPOSITIONS.indexOf(disposition) + 1));
      await kept;
      await finding.filter({ hasNotText: WORDS.undecided }).waitFor({ timeout: 60_000 });
    },
    async decideNamesByPolicy() {
      const button = page.getByRole('button', { name: WORDS.policy.button });
      await button.click();
      await button.waitFor({ state: 'detached', timeout: 60_000 });
    },
    /** Writes and proves the copies; whoever may approve them is named then. */
    async makeCopies(approver: string) {
      await copies.getByRole('button', { name: DOCUMENTS.next.prove }).click();
      await copies.getByText(DOCUMENTS.waits.approve([approver])).waitFor({ timeout: 60_000 });
    },
    async approve(approver: string) {
      await copies.getByRole('button', { name: WORDS.copies.approve }).click();
      await copies.getByText(WORDS.copies.approvedBy(approver)).waitFor({ timeout: 60_000 });
    },
  };
}
