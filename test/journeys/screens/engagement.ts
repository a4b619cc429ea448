import type { Download, Locator, Page } from 'playwright-core';
import { WORDS as LIST } from '../../../src/web/screens/engagements/words.ts';
import { WORDS as CLOSING } from '../../../src/web/screens/engagement/closing-words.ts';
import { WORDS as DISPOSAL } from '../../../src/web/screens/engagement/disposal-words.ts';
import { WORDS as DOCUMENTS } from '../../../src/web/screens/engagement/documents/words.ts';
import { WORDS as SHARES } from '../../../src/web/screens/engagement/shares/words.ts';
import { WORDS as VALUES } from '../../../src/web/screens/engagement/values/words.ts';
import { WORDS } from '../../../src/web/screens/engagement/words.ts';
import type { File } from '../../documents/kit/file.ts';

/** The list of engagements and the page of one, as the team works on them. */
export function engagementPage(page: Page) {
  const dialog = page.getByRole('dialog');
  const button = (among: Locator | Page, name: string): Locator => among.getByRole('button', { name }).first();
  const row = (name: string): Locator => page.locator('.document-row', { hasText: name });

  /** Opens the window of a verb, and sends it. */
  async function does(opens: string, sends: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
    await button(page, opens).click();
    await fill();
    await button(dialog, sends).click();
    await dialog.waitFor({ state: 'detached' });
  }

  return {
    page,
    dialog,
    row,
    /** The marked stage, in words. */
    stage: async () => await page.locator('.stage-path [aria-current=step]').innerText(),
    closing: page.locator('section', { has: page.getByRole('heading', { name: CLOSING.title, exact: true }) }),

    async goTo(url: string, number = 'E-1') {
      await page.goto(`${url}/desk/engagements/${number}`);
      await page.locator('.stage-path').waitFor();
    },
    /** Opens an engagement from the list; the page of the new one is there afterwards. */
    async begin(
      url: string,
      of: { readonly [F in 'name' | 'customer' | 'purpose' | 'kind' | 'retention']: string },
    ): Promise<void> {
      await page.goto(`${url}/desk/engagements`);
      await button(page, LIST.open).click();
      await dialog.getByLabel(LIST.form.name, { exact: true }).fill(of.name);
      await dialog.getByLabel(LIST.form.customer, { exact: true }).fill(of.customer);
      await dialog.getByLabel(LIST.form.purpose, { exact: true }).fill(of.purpose);
      await dialog.getByRole('radio', { name: of.kind }).check();
      await dialog.getByRole('radio', { name: of.retention }).check();
      await button(dialog, LIST.form.button).click();
      await page.getByRole('heading', { level: 1, name: of.name }).waitFor();
    },
    async addToTeam(email: string, part: string) {
      await does(WORDS.team.add, WORDS.team.addButton, async () => {
        await dialog.getByLabel(WORDS.team.email).fill(email);
        await dialog.getByRole('radio', { name: part }).check();
      });
    },
    async upload({ name, bytes }: File) {
      await page
        .locator('.upload .drop input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.getByText(DOCUMENTS.add.all(1)).waitFor({ timeout: 60_000 });
    },
    async review(name: string) {
      await row(name).getByRole('link', { name: DOCUMENTS.next.review }).click();
    },
    async makeCopies(name: string) {
      await button(row(name), DOCUMENTS.next.prove).click();
      await row(name).locator('.document-waits').waitFor({ timeout: 60_000 });
    },
    async lookAtCopies(name: string) {
      await row(name).getByRole('link', { name: DOCUMENTS.next.approve }).click();
    },
    async release(name: string) {
      await does(DOCUMENTS.next.release, DOCUMENTS.release.button);
      await row(name).getByText(DOCUMENTS.released, { exact: true }).waitFor();
    },
    async saveAs(name: string, form: string): Promise<Download> {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        button(row(name), DOCUMENTS.download(form)).click(),
      ]);
      return file;
    },
    /** The lead reads what became of a credential, which is evidence that they were told. */
    async readOutcome(placeholder: string): Promise<string> {
      await button(page.locator('.found-credential', { hasText: placeholder }), VALUES.outcome.open).click();
      await dialog.getByText(VALUES.outcome.parts.did).waitFor();
      const says = await dialog.innerText();
      await button(dialog, VALUES.outcome.close).click();
      return says;
    },
    /** Makes a link for one person, which is mailed to them as well. */
    async share(of: {
      readonly form: string;
      readonly recipient: string;
      readonly email: string;
      /** `2027-01-31` */
      readonly until: string;
      readonly passphrase?: string;
    }): Promise<void> {
      await button(page, SHARES.open).click();
      await dialog.getByLabel(SHARES.new.form, { exact: true }).selectOption(of.form);
      await dialog.getByLabel(SHARES.new.recipient).fill(of.recipient);
      await dialog.getByLabel(SHARES.new.email).fill(of.email);
      await dialog.getByLabel(SHARES.new.until).fill(of.until);
      if (of.passphrase !== undefined) await dialog.locator('input[name=passphrase]').fill(of.passphrase);
      await button(dialog, SHARES.new.button).click();
      await button(dialog, SHARES.made.close).click({ timeout: 60_000 });
      await dialog.waitFor({ state: 'detached' });
    },
    shares: page.locator('.share'),
    disposal: page.locator('section', { has: page.getByRole('heading', { name: DISPOSAL.title, exact: true }) }),
    async countersign() {
      await does(DISPOSAL.sign, DISPOSAL.sign);
    },
    async savePack(): Promise<Download> {
      const [file] = await Promise.all([page.waitForEvent('download'), button(page, DISPOSAL.pack).click()]);
      return file;
    },
    beginClosing: async () => await does(CLOSING.begin, CLOSING.begin),
    async resumeReporting(why: string) {
      await does(CLOSING.resume, CLOSING.resume, async () => {
        await dialog.getByLabel(CLOSING.resumeReason, { exact: true }).fill(why);
      });
    },
    close: async () => await does(CLOSING.close, CLOSING.close),
  };
}
