import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { IdentityFilter, ImportPart } from '../../../src/domain/identity/words.ts';
import { WORDS as LIST } from '../../../src/web/screens/identities/words.ts';
import { WORDS as IDENTITY } from '../../../src/web/screens/identity/words.ts';
import { WORDS as IMPORT } from '../../../src/web/screens/import/words.ts';

/** A file as somebody drops it: from the disk, or made for the story. */
export type Dropped = string | { readonly name: string; readonly content: string };

/** The list of identities as somebody works with it. */
export function identityList(page: Page) {
  const rows = page.locator('.identity-row');
  const filter = (which: IdentityFilter): Locator =>
    page.getByRole('group', { name: LIST.filters }).getByRole('button', { name: LIST.filter[which] });
  return {
    rows,
    row: (name: string): Locator => rows.filter({ hasText: name }),
    filter,
    importLink: page.getByRole('link', { name: LIST.import }),
    async open(url: string) {
      await page.goto(`${url}/desk/identities`);
      await page.getByRole('heading', { level: 1, name: LIST.title }).waitFor();
    },
    /** How many fall under a filter, as its button says. */
    count: async (which: IdentityFilter) => Number(await filter(which).locator('.count').innerText()),
    /** The names of what is shown. */
    names: async () => await rows.locator('.queue-link').allInnerTexts(),
    async search(words: string) {
      await page.keyboard.press('/');
      await page.keyboard.type(words);
    },
  };
}

/** The page of one identity. */
export function identityPage(page: Page) {
  const dialog = page.getByRole('dialog');
  const section = (title: string): Locator =>
    page.locator('section', { has: page.getByRole('heading', { name: title }) });
  return {
    dialog,
    owner: page.locator('.identity-side section').first(),
    about: page.locator('.identity-side'),
    section,
    notices: page.locator('.notices'),
    comparison: page.locator('.comparison'),
    trace: page.locator('section', { has: page.locator('#trace') }),
    async waitFor(name: string) {
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
    async press(button: string) {
      await page.getByRole('button', { name: button }).first().click();
    },
    field: (label: string): Locator => dialog.getByLabel(label, { exact: false }),
    async send(button: string) {
      await dialog.getByRole('button', { name: button }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    async compare() {
      await page.getByRole('button', { name: IDENTITY.snapshots.compare }).click();
      await page.getByRole('heading', { name: IDENTITY.snapshots.result }).waitFor();
    },
  };
}

/** An import in the browser, step by step. */
export function importPage(page: Page) {
  const heading = (step: keyof typeof IMPORT.steps): Locator =>
    page.getByRole('heading', { level: 1, name: IMPORT.steps[step] });
  const part = (which: ImportPart): Locator =>
    page.getByRole('group', { name: IMPORT.preview.parts }).getByRole('button', { name: IMPORT.preview.part[which] });
  return {
    heading,
    part,
    says: page.locator('.import-says'),
    rows: page.locator('.preview-row, .row-block'),
    source: (title: string): Locator => page.getByRole('radio', { name: title }),
    mapping: (field: keyof typeof IMPORT.mapping.fields): Locator =>
      page.locator('.mapping-row').filter({ has: page.getByLabel(IMPORT.mapping.fields[field], { exact: true }) }),
    earlier: page.locator('.import-earlier li'),
    counts: page.locator('.import-counts dd'),
    async open(url: string) {
      await page.goto(`${url}/desk/import`);
      await heading('choosing').waitFor();
    },
    async drop(...files: readonly Dropped[]) {
      const given = await Promise.all(files.map(async (file) => await payload(file)));
      await page.locator('input[type=file]').setInputFiles(given);
      for (const { name } of given) await page.locator('.import-files', { hasText: name }).waitFor();
    },
    async call(name: string) {
      await page.getByRole('combobox', { name: IMPORT.name }).fill(name);
    },
    async read() {
      await page.getByRole('button', { name: IMPORT.read }).click();
    },
    async preview() {
      await heading('read').waitFor();
      await page.locator('.import-says').waitFor();
    },
    /** How many a part lists, as its button says. */
    count: async (which: ImportPart) => Number(await part(which).locator('.count').innerText()),
    async apply() {
      await page.getByRole('button', { name: IMPORT.preview.apply }).click();
      await heading('applied').waitFor();
    },
    async throwAway() {
      await page.getByRole('button', { name: IMPORT.preview.abandon }).first().click();
      await heading('choosing').waitFor();
    },
  };
}

async function payload(file: Dropped) {
  const name = typeof file === 'string' ? basename(file) : file.name;
  const buffer = typeof file === 'string' ? await readFile(file) : Buffer.from(file.content);
  return { name, mimeType: 'application/octet-stream', buffer };
}
