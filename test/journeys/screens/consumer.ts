import type { Page } from 'playwright-core';
import { movedWords } from '../../../src/pages/words/moved.ts';

/** The page of somebody who uses a credential that is being replaced: they have a link out of a mail and no account. */
export function consumer(page: Page) {
  return {
    /** The link as it stands in the mail. */
    async open(link: string) {
      await page.goto(link);
      await page.getByRole('radio', { name: movedWords.answers.moved[0] }).waitFor();
    },
    async answer(answer: keyof typeof movedWords.answers, note: string) {
      await page.getByRole('radio', { name: movedWords.answers[answer][0] }).check();
      await page.getByLabel(movedWords.note).fill(note);
      await page.getByRole('button', { name: movedWords.send }).click();
      await page.getByText(movedWords.answered[answer]).waitFor();
    },
  };
}
