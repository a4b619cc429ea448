import type { Page } from 'playwright-core';
import { STAGE_NAMES } from '../../../src/web/parts/vocabulary.ts';
import { WORDS as CASE } from '../../../src/web/screens/case/words.ts';
import { WORDS as QUEUE } from '../../../src/web/screens/queue/words.ts';

export async function openQueue(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/desk/`);
  await page.locator('.queue-link').first().waitFor();
}

/** The first case, without a mouse: `j` to its row, Enter to open it. */
export async function openFirstByKeyboard(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: QUEUE.title }).waitFor();
  await page.locator('.queue-link').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: CASE.standing.title }).waitFor();
}

/** The queue shows what is open; what is closed is one press away. */
export async function openClosed(page: Page): Promise<void> {
  await page.getByRole('group', { name: QUEUE.stages }).getByRole('button', { name: STAGE_NAMES.closed }).click();
  await openFirst(page, CASE.standing.titleDone);
}

export async function openFirst(page: Page, heading: string = CASE.standing.title): Promise<void> {
  await page.locator('.queue-link').first().click();
  await page.getByRole('heading', { name: heading }).waitFor();
}
