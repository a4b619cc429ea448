import type { Page } from 'playwright-core';
import { WORDS as EDITOR } from '../../../src/web/parts/markdown-editor/words.ts';
import { WORDS as DOCUMENTS } from '../../../src/web/screens/engagement/documents/words.ts';
import { WORDS } from '../../../src/web/screens/report-editor/words.ts';

/** The editor of reports in the desk. */
export function reportEditor(page: Page) {
  const field = page.locator('.cm-content');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const said = (state: keyof typeof EDITOR.states) => page.getByText(EDITOR.states[state], { exact: true });
  return {
    field,
    button,
    conflict: page.locator('.report-editor-lines'),
    found: page.locator('section', { has: page.getByRole('heading', { name: EDITOR.found }) }),
    left: page.locator('section', { has: page.getByRole('heading', { name: EDITOR.left }) }),
    preview: page.locator('.report-editor-page'),

    /** Begins a report from the page of the engagement. */
    async begin(name: string, period: string) {
      await page.getByRole('button', { name: DOCUMENTS.report.open }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(DOCUMENTS.report.name).fill(name);
      await dialog.getByLabel(DOCUMENTS.report.period).fill(period);
      await dialog.getByRole('button', { name: DOCUMENTS.report.button }).click();
      await field.waitFor();
    },
    async open(name: string) {
      const row = page.locator('.document-row', { hasText: name });
      await row.getByRole('link', { name: DOCUMENTS.report.write }).click();
      await field.waitFor();
    },
    /** Chooses a section that is to be filled in and types there. */
    async fillIn(section: string, words: string) {
      await this.left.getByRole('button', { name: section, exact: true }).click();
      await page.keyboard.type(words);
    },
    /** Puts another text in place of all of it, as somebody pastes it. */
    async paste(text: string) {
      await field.focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    async save() {
      await field.focus();
      await page.keyboard.press('ControlOrMeta+s');
      await said('kept').waitFor({ timeout: 60_000 });
    },
    async showPreview() {
      await button(EDITOR.preview).click();
      await this.preview.waitFor({ timeout: 60_000 });
      return await this.preview.innerText();
    },
    async leave() {
      await page.getByRole('link', { name: WORDS.back }).click();
      await page.locator('.stage-path').waitFor();
    },
  };
}
