import type { Download, Locator, Page } from 'playwright-core';
import { kindWords } from '../../../src/pages/words/shared.ts';
import { codeWords } from '../../../src/pages/words/code.ts';
import { receiptWords } from '../../../src/pages/words/receipt.ts';
import { removalWords } from '../../../src/pages/words/removal.ts';
import { reportWords } from '../../../src/pages/words/report.ts';
import { statusWords } from '../../../src/pages/words/status.ts';

/** The reporter's pages, as somebody uses them who reads what stands there. */
export function reporter(page: Page, url: string) {
  return {
    page,
    receipt: receipt(page),
    status: status(page),

    async openForm() {
      await page.goto(`${url}/`);
    },
    async fillIn({
      text,
      where,
      contact,
      kind = 'leaked-secret',
    }: {
      readonly text: string;
      readonly where: string;
      readonly contact?: string;
      readonly kind?: keyof typeof kindWords;
    }) {
      await page.getByLabel(reportWords.what).fill(text);
      await page.getByLabel(reportWords.where, { exact: false }).fill(where);
      await page.locator('summary', { hasText: reportWords.more }).click();
      await page.getByLabel(reportWords.kind).selectOption(kindWords[kind]);
      if (contact !== undefined) await page.getByLabel(reportWords.contact).fill(contact);
    },
    async send() {
      await page.getByRole('button', { name: reportWords.send }).click();
      await page.getByRole('heading', { name: receiptWords.heading }).waitFor();
    },
    /** The link that was kept: the code stands after #. */
    async openStatus(code: string) {
      await page.goto(`${url}/status#${code}`);
      await page.getByRole('heading', { name: statusWords.reported }).waitFor();
    },
    /** Without the script the code is typed, as it is without a link. */
    async typeCode(code: string) {
      await page.goto(`${url}/status`);
      await page.getByLabel(codeWords.code).fill(code.replaceAll('-', ' '));
      await page.getByRole('button', { name: codeWords.send }).click();
      await page.getByRole('heading', { name: statusWords.reported }).waitFor();
    },
  };
}

function receipt(page: Page) {
  return {
    code: async () => await page.locator('#code').innerText(),
    /** What was stored, as the page shows it. */
    stored: page.locator('section', { has: page.getByRole('heading', { name: receiptWords.storedHeading }) }),
    async download(): Promise<Download> {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: receiptWords.download }).click(),
      ]);
      return file;
    },
    async takeOut(value: string) {
      await page.getByLabel(removalWords.value).fill(value);
      await page.getByRole('button', { name: removalWords.send }).click();
    },
    gone: page.getByRole('heading', { name: removalWords.done }),
    async toStatus() {
      await page.getByRole('button', { name: receiptWords.toStatus }).click();
      await page.getByRole('heading', { name: statusWords.reported }).waitFor();
    },
  };
}

function status(page: Page) {
  return {
    /** The ring for those who do not see it. */
    ring: async () => await page.getByRole('img', { name: statusWords.ring }).getAttribute('aria-label'),
    heading: (name: string): Locator => page.getByRole('heading', { level: 1, name }),
    outcome: page.locator('section.outcome'),
    async write(text: string) {
      await page.getByLabel(statusWords.message).fill(text);
      await page.getByRole('button', { name: statusWords.messageSend }).click();
    },
    messages: page.locator('ol.talk'),
    async answer(answer: keyof typeof statusWords.answers, why?: string) {
      await page.getByRole('radio', { name: statusWords.answers[answer].join(' ') }).check();
      if (why !== undefined) await page.getByLabel(statusWords.answerWhy).fill(why);
      await page.getByRole('button', { name: statusWords.answerSend }).click();
    },
    notice: page.getByRole('status'),
  };
}
