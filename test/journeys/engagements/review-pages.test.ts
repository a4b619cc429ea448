import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  ENGAGEMENT_KIND_NAMES,
  FINDING_DISPOSITION_NAMES,
  MEMBER_ROLE_NAMES,
  retentionName,
} from '../../../src/web/parts/engagement-words.ts';
import { WORDS as CLOSING } from '../../../src/web/screens/engagement/closing-words.ts';
import { WORDS as DOCUMENTS } from '../../../src/web/screens/engagement/documents/words.ts';
import { WORDS as VALUES } from '../../../src/web/screens/engagement/values/words.ts';
import { WORDS as REVIEW } from '../../../src/web/screens/report-review/words.ts';
import { needsChromium } from '../../support/chromium.ts';
import { smallPdf, text } from '../../support/small-pdf.ts';
import { engagementPage } from '../screens/engagement.ts';
import { reviewScreen } from '../screens/report-review.ts';
import { engagementChapters } from './stage.ts';

const LOOKS = ['light', 'dark', 'narrow'] as const;
/** A busy machine is no failure. */
const PATIENTLY = { timeout: 30_000 };
const PASSWORD = `Gull-${randomBytes(6).toString('hex')}-9!`;
const PAGES = 12;
const DAY_MS = 86_400_000;

/** What looks like pages is reviewed on its pages; a credential that lives holds it back, but for an exception. */
describe('a report of pages is reviewed', needsChromium, () => {
  const stage = engagementChapters('review-pages');

  test('given a PDF, when its review is opened, then its pages are drawn as they come into view, with what was found as boxes', async () => {
    const { lena, album, url } = stage();
    const own = engagementPage(lena.page);
    await own.begin(url, {
      name: 'Slow gateway',
      customer: 'Birch',
      purpose: 'Finds out why the gateway is slow.',
      kind: ENGAGEMENT_KIND_NAMES.troubleshooting,
      retention: retentionName('standard', 365),
    });
    await own.addToTeam('paula@example.org', MEMBER_ROLE_NAMES.reviewer);
    await own.upload({ name: 'gateway.pdf', bytes: pdf() });
    await own.row('gateway.pdf').getByRole('link', { name: DOCUMENTS.next.review }).click();
    const review = reviewScreen(lena.page);
    await review.waitFor('gateway.pdf');
    await review.sheet.getByRole('img', { name: REVIEW.sheet.page(1, PAGES) }).waitFor(PATIENTLY);
    expect(await review.sheet.getByRole('img', { name: REVIEW.sheet.page(PAGES, PAGES) }).count()).toBe(0);

    // it stands on the last page: choosing it leads there
    await review.findings.filter({ hasText: '[password #1]' }).getByRole('button').first().click();
    await review.sheet.getByRole('img', { name: REVIEW.sheet.page(PAGES, PAGES) }).waitFor(PATIENTLY);
    const box = review.sheet.locator('.box-chosen');
    await expect.poll(async () => await box.count(), PATIENTLY).toBe(1);
    expect(await album.look(lena.page, 'report-review-pages', LOOKS)).toEqual([]);
  });

  test('given a box, when it is pressed, then its value is chosen in the list', async () => {
    const { lena } = stage();
    const review = reviewScreen(lena.page);
    await lena.page.keyboard.press('k');
    await review.sheet.locator('[data-page="1"] .box').first().click();
    expect(await review.chosen.innerText()).toContain('queue.birch.internal');
  });

  test('given a credential that has to be rotated, when it is decided, then a case is opened, and the report waits for it', async () => {
    const { lena, paula, album, url } = stage();
    const { page } = lena;
    const review = reviewScreen(page);
    await review.findings.filter({ hasText: '[password #1]' }).getByRole('button').first().click();
    await page.keyboard.press('2');
    await page.getByRole('button', { name: REVIEW.policy.button }).click();
    const all = await review.findings.count();
    await expect.poll(async () => await review.progress.innerText(), PATIENTLY).toBe(REVIEW.progress(all, all));
    await review.findings.filter({ hasText: '[password #1]' }).getByRole('button').first().click();
    await review.chosen.getByText(REVIEW.workedOn).waitFor(PATIENTLY);
    await review.copies.getByRole('button', { name: DOCUMENTS.next.prove }).click();
    await review.copies.getByText(DOCUMENTS.waits.approve([paula.name])).waitFor(PATIENTLY);

    await paula.page.goto(page.url());
    await reviewScreen(paula.page).copies.getByRole('button', { name: REVIEW.copies.approve }).click();
    await reviewScreen(paula.page).copies.getByText(DOCUMENTS.waits.alive).waitFor(PATIENTLY);
    const own = engagementPage(page);
    await own.goTo(url);
    await own.row('gateway.pdf').getByText(DOCUMENTS.waits.alive).waitFor();
    const credential = page.locator('.found-credential');
    expect(await credential.innerText()).toContain(FINDING_DISPOSITION_NAMES['redact-and-rotate']);
    expect(await album.look(page, 'engagement-cases', LOOKS, credential)).toEqual([]);
  });

  test('given an exception, when somebody else grants it, then the report can be released until its day', async () => {
    const { lena, paula, album, url } = stage();
    const { page } = lena;
    await page.getByRole('button', { name: VALUES.exception.ask }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(VALUES.exception.untilLabel).fill('2020-01-01');
    await dialog.getByLabel(VALUES.exception.reason).fill('The vendor rotates it on Monday.');
    await dialog.getByRole('button', { name: VALUES.exception.ask }).click();
    await dialog.getByText(VALUES.exception.untilWrong).waitFor();
    expect(await album.look(page, 'engagement-exception')).toEqual([]);
    await dialog
      .getByLabel(VALUES.exception.untilLabel)
      .fill(new Date(Date.now() + 5 * DAY_MS).toISOString().slice(0, 10));
    await dialog.getByRole('button', { name: VALUES.exception.ask }).click();
    await page.getByText(VALUES.exception.states.asked(lena.name)).waitFor(PATIENTLY);
    expect(await page.getByRole('button', { name: VALUES.exception.decide }).count()).toBe(0);

    await engagementPage(paula.page).goTo(url);
    await paula.page.getByRole('button', { name: VALUES.exception.decide }).click();
    const hers = paula.page.getByRole('dialog');
    await hers.getByText('The vendor rotates it on Monday.').waitFor();
    await hers.getByRole('radio', { name: VALUES.exception.grant }).check();
    await hers.getByLabel(VALUES.exception.reason).fill('It is behind a firewall until then.');
    expect(await album.look(paula.page, 'engagement-exception-decide')).toEqual([]);
    await hers.getByRole('button', { name: VALUES.exception.decideButton }).click();
    await paula.page.getByText(VALUES.exception.states.granted()).waitFor(PATIENTLY);
    await page.reload();
    await engagementPage(page).row('gateway.pdf').getByRole('button', { name: DOCUMENTS.next.release }).waitFor();
  });

  test('given the original, when it is kept for a reason, then its release leaves it, and it is destroyed by its name alone', async () => {
    const { lena, album } = stage();
    const { page } = lena;
    const own = engagementPage(page);
    const row = own.row('gateway.pdf');
    await row.getByText(DOCUMENTS.more, { exact: false }).first().click();
    expect(await album.look(page, 'engagement-more', LOOKS)).toEqual([]);
    await row.getByRole('button', { name: DOCUMENTS.keep.open }).click();
    await own.dialog
      .getByLabel(DOCUMENTS.keep.until)
      .fill(new Date(Date.now() + 9 * DAY_MS).toISOString().slice(0, 10));
    await own.dialog.getByLabel(DOCUMENTS.keep.reason).fill('The customer disputes the timings.');
    await own.dialog.getByRole('button', { name: DOCUMENTS.keep.button }).click();
    await row.getByText(DOCUMENTS.originals.kept).waitFor(PATIENTLY);
    await own.release('gateway.pdf');
    expect(await row.innerText()).toContain(DOCUMENTS.originals.kept);

    await row.getByRole('button', { name: DOCUMENTS.destroy.open }).click();
    await own.dialog.getByRole('textbox').fill('gateway');
    await own.dialog.getByRole('button', { name: DOCUMENTS.destroy.button }).click();
    await own.dialog.getByText(DOCUMENTS.destroy.wrong).waitFor();
    expect(await album.look(page, 'engagement-destroy')).toEqual([]);
    await own.dialog.getByRole('textbox').fill('gateway.pdf');
    await own.dialog.getByRole('button', { name: DOCUMENTS.destroy.button }).click();
    await row.getByText(DOCUMENTS.originals.destroyed).waitFor(PATIENTLY);
  });

  test('given an open case, when the engagement is to be closed, then what is missing is listed, and reporting can be resumed', async () => {
    const { lena, album } = stage();
    const { page } = lena;
    const own = engagementPage(page);
    await own.beginClosing();
    await own.closing.getByText('The case of a finding is still open.').waitFor(PATIENTLY);
    expect(await own.closing.getByRole('button', { name: CLOSING.close }).count()).toBe(0);
    expect(await album.look(page, 'engagement-closing', LOOKS, own.closing)).toEqual([]);
    await page.getByRole('button', { name: CLOSING.resume }).click();
    await own.dialog.getByLabel(CLOSING.resumeReason).fill('A chapter is missing.');
    await own.dialog.getByRole('button', { name: CLOSING.resume }).click();
    await expect.poll(async () => await own.stage(), PATIENTLY).toBe('Reporting');
  });
});

/** Pages with a line each; a host on the first, a password on the last. */
function pdf(): Uint8Array {
  const page = (at: number): string => {
    const lines = [text(72, 760, `Chapter ${at + 1}`)];
    if (at === 0) lines.push(text(72, 720, 'The queue is at queue.birch.internal.'));
    if (at === PAGES - 1) lines.push(text(72, 720, `password: ${PASSWORD}`));
    return lines.join('\n');
  };
  return smallPdf(Array.from({ length: PAGES }, (_, at) => page(at)));
}
