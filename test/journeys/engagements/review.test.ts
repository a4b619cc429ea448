import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ENGAGEMENT_KIND_NAMES, MEMBER_ROLE_NAMES, retentionName } from '../../../src/web/parts/engagement-words.ts';
import { WORDS as CLOSING } from '../../../src/web/screens/engagement/closing-words.ts';
import { WORDS as DOCUMENTS } from '../../../src/web/screens/engagement/documents/words.ts';
import { WORDS as LIST } from '../../../src/web/screens/engagements/words.ts';
import { WORDS as REVIEW } from '../../../src/web/screens/report-review/words.ts';
import { needsChromium } from '../../support/chromium.ts';
import { engagementPage } from '../screens/engagement.ts';
import { reviewScreen } from '../screens/report-review.ts';
import { engagementChapters } from './stage.ts';

const LOOKS = ['light', 'dark', 'narrow'] as const;
/** A busy machine is no failure. */
const PATIENTLY = { timeout: 30_000 };
const PASSWORD = `Gull-${randomBytes(6).toString('hex')}-9!`;
/** What no detector can know. */
const CODENAME = `Nightingale ${randomBytes(3).toString('hex')}`;
const ACCOUNT = 'svc-portal@acme-prod.iam.gserviceaccount.com';
const REPORT = [
  '# Portal report',
  '',
  'How the portal was set up, and what is left to do.',
  '',
  '## Environment',
  '',
  `The service account ${ACCOUNT} reads the queue at queue.acme.internal.`,
  '',
  '| Account | Password |',
  '| --- | --- |',
  `| portal | ${PASSWORD} |`,
  '',
  `password: ${PASSWORD}`,
  '',
  '## What is left',
  '',
  `The move is called ${CODENAME} among ourselves.`,
  '',
].join('\n');

/** A report on its way out of the door: dropped, reviewed from the keyboard, proved, approved by another, released. */
describe('a report is reviewed and leaves', needsChromium, () => {
  const stage = engagementChapters('engagement-review');

  test('given nothing, when a delivery lead opens the list, then it says what to do first, and an engagement is opened', async () => {
    const { lena, album, url } = stage();
    const { page } = lena;
    await page.goto(`${url}/desk/engagements`);
    await page.getByRole('heading', { name: LIST.empty.title }).waitFor();
    expect(await album.look(page, 'engagements-empty')).toEqual([]);
    await page.getByRole('button', { name: LIST.open }).click();
    expect(await album.look(page, 'engagement-open', LOOKS)).toEqual([]);
    await engagementPage(page).begin(url, {
      name: 'New portal',
      customer: 'Acme',
      purpose: 'Sets up the portal of Acme, and hands it over.',
      kind: ENGAGEMENT_KIND_NAMES.implementation,
      retention: retentionName('brief', 30),
    });
    expect(page.url()).toMatch(/\/desk\/engagements\/E-1$/u);
  });

  test('given a new engagement, when a reviewer is added, then they find it in their list, and nobody else does', async () => {
    const { lena, paula, viktor, url, album } = stage();
    await engagementPage(lena.page).addToTeam('paula@example.org', MEMBER_ROLE_NAMES.reviewer);
    await lena.page.locator('.engagement-team').getByText(paula.name, { exact: true }).waitFor();
    await paula.page.goto(`${url}/desk/engagements`);
    await paula.page.locator('.engagement-row').waitFor();
    expect(await paula.page.locator('.engagement-row').allInnerTexts()).toEqual([
      expect.stringContaining('New portal'),
    ]);
    expect(await album.look(paula.page, 'engagements', LOOKS)).toEqual([]);
    await viktor.page.goto(`${url}/desk/engagements/E-1`);
    await viktor.page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await viktor.page.getByRole('link', { name: LIST.title }).count()).toBe(0);
  });

  test('given a report and a file that is none, when they are dropped, then one is here and the other says why it is not', async () => {
    const { lena, album } = stage();
    const field = lena.page.locator('.upload .drop input[type=file]');
    await field.setInputFiles([file('portal.md', Buffer.from(REPORT)), file('broken.docx', randomBytes(400))]);
    await lena.page.getByRole('button', { name: DOCUMENTS.add.clear }).waitFor({ timeout: 60_000 });
    const lines = lena.page.locator('.upload-files li');
    expect(await lines.filter({ hasText: 'portal.md' }).innerText()).toContain(DOCUMENTS.add.done);
    expect(await lines.filter({ hasText: 'broken.docx' }).innerText()).toContain(DOCUMENTS.add.refused);
    const row = engagementPage(lena.page).row('portal.md');
    expect(await row.innerText()).toContain('Not every finding is decided.');
    expect(await album.look(lena.page, 'engagement', LOOKS)).toEqual([]);
    await row.getByRole('link', { name: DOCUMENTS.next.review }).focus();
    await lena.page.keyboard.press('Enter');
    await reviewScreen(lena.page).waitFor('portal.md');
  });

  test('given the document, then no secret stands on the screen, and what is chosen on one side is shown on the other', async () => {
    const { lena } = stage();
    const review = reviewScreen(lena.page);
    await review.sheet.getByText('[password #1]').first().waitFor();
    expect(await lena.page.locator('body').innerText()).not.toContain(PASSWORD);
    await review.sheet.getByText(ACCOUNT).click();
    expect(await review.chosen.innerText()).toContain(ACCOUNT);
    await lena.page.keyboard.press('j');
    await lena.page.keyboard.press('k');
    await expect.poll(async () => await review.here.innerText(), PATIENTLY).toBe(ACCOUNT);
  });

  test('given the keyboard alone, when everything is decided, then each decision leads to the next, and a credential is never kept', async () => {
    const { lena, album } = stage();
    const { page } = lena;
    const review = reviewScreen(page);
    const all = await review.findings.count();
    await page.keyboard.press('u');
    await review.findings.filter({ hasText: '[password #1]' }).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    expect(await review.chosen.innerText()).toContain('2 places');
    expect(await album.look(page, 'report-review', LOOKS)).toEqual([]);
    await page.keyboard.press('3');
    await page.getByText(REVIEW.notOffered.keep).waitFor();
    await page.keyboard.press('1');
    await expect.poll(async () => await review.progress.innerText(), PATIENTLY).toBe(REVIEW.progress(1, all));

    for (let left = all - 1; left > 0; left -= 1) {
      await page.keyboard.press('u');
      await page.keyboard.press('3');
      await page.keyboard.type('They need it to build it again.');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => await review.progress.innerText(), PATIENTLY)
        .toBe(REVIEW.progress(all - left + 1, all));
    }
    const names = await review.findings.allInnerTexts();
    expect(names.every((says) => !says.includes(REVIEW.undecided))).toBe(true);
  });

  test('given words that were missed, when they are marked by hand, then they are a finding like the others, and are redacted', async () => {
    const { lena, album } = stage();
    const { page } = lena;
    const review = reviewScreen(page);
    const before = await review.findings.count();
    await page.keyboard.press('m');
    await page.keyboard.type(CODENAME);
    expect(await album.look(page, 'report-review-mark', LOOKS)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await review.dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => await review.findings.count(), PATIENTLY).toBe(before + 1);
    await expect.poll(async () => await review.sheet.innerText(), PATIENTLY).not.toContain(CODENAME);
    await page.keyboard.press('u');
    await page.keyboard.press('1');
    await expect
      .poll(async () => await review.progress.innerText(), PATIENTLY)
      .toBe(REVIEW.progress(before + 1, before + 1));
  });

  test('given everything decided, then what the customer will see stands beside it, with the names and without the secrets', async () => {
    const { lena, album } = stage();
    const { page } = lena;
    const review = reviewScreen(page);
    await page.keyboard.press('p');
    await review.customer.getByText(ACCOUNT).waitFor(PATIENTLY);
    const seen = await review.customer.innerText();
    expect(seen).toContain('[password #1]');
    expect(seen).not.toContain(PASSWORD);
    expect(seen).not.toContain(CODENAME);
    expect(await album.look(page, 'report-review-preview', LOOKS)).toEqual([]);
    await page.keyboard.press('p');
  });

  test('given the copies, when their author would approve them, then they are told whom to ask, and a second person approves exactly these', async () => {
    const { lena, paula, album } = stage();
    const review = reviewScreen(lena.page);
    const make = review.copies.getByRole('button', { name: DOCUMENTS.next.prove });
    await make.focus();
    await lena.page.keyboard.press('Enter');
    await review.copies.getByText(DOCUMENTS.waits.approve([paula.name])).waitFor(PATIENTLY);
    expect(await review.copies.getByRole('button', { name: REVIEW.copies.approve }).count()).toBe(0);
    const hash = await review.copies.locator('code').innerText();

    await paula.page.goto(lena.page.url());
    const hers = reviewScreen(paula.page);
    await hers.waitFor('portal.md');
    expect(await hers.copies.locator('code').innerText()).toBe(hash);
    expect(await album.look(paula.page, 'report-review-approve', LOOKS)).toEqual([]);
    await hers.copies.getByRole('button', { name: REVIEW.copies.approve }).click();
    await hers.copies.getByText(REVIEW.copies.approvedBy(paula.name)).waitFor(PATIENTLY);
  });

  test('given the approval, when the lead releases, then it says what will be gone, and the copies can be saved', async () => {
    const { lena, album, url } = stage();
    const { page } = lena;
    const own = engagementPage(page);
    await own.goTo(url);
    const row = own.row('portal.md');
    await row.getByRole('button', { name: DOCUMENTS.next.release }).click();
    await own.dialog.getByText(DOCUMENTS.release.destroyed).waitFor();
    expect(await album.look(page, 'engagement-release', LOOKS)).toEqual([]);
    await own.dialog.getByRole('button', { name: DOCUMENTS.release.button }).click();
    await row.getByText(DOCUMENTS.released).waitFor(PATIENTLY);
    expect(await row.innerText()).toContain(DOCUMENTS.originals.destroyed);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: DOCUMENTS.download('html') }).click(),
    ]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toContain(ACCOUNT);
    expect(saved).not.toContain(PASSWORD);
    expect(saved).not.toContain(CODENAME);
    await page.getByText(DOCUMENTS.saved(download.suggestedFilename())).waitFor();
    await page.getByRole('heading', { name: CLOSING.title }).waitFor();
    expect(await album.look(page, 'engagement-released', LOOKS)).toEqual([]);
  });

  test('given a fragment that is not ours, when it is shown, then nothing but words comes onto the page', async () => {
    const { paula } = stage();
    const { page } = paula;
    await page.route('**/api/v1/engagement.review', async (route) => {
      const answer: { page: object } = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, page: { kind: 'words', html: HOSTILE } } });
    });
    await page.reload();
    const review = reviewScreen(page);
    await review.sheet.getByText('plain words').waitFor();
    const shown = review.sheet.locator('.sheet-words');
    expect(await shown.innerHTML()).toBe(
      '<p>plain words</p><img alt="x"><mark data-value="ab">m</mark><h2 aria-level="3">h</h2>',
    );
    await page.unroute('**/api/v1/engagement.review');
  });
});

const HOSTILE = [
  '<p onclick="x()" style="color:red">plain words</p>',
  '<script>x()</script><iframe src="https://example.org"></iframe><svg><a href="javascript:x()">a</a></svg>',
  '<img alt="x" src="https://example.org/p.png" onerror="x()"><form action="/"><input></form><constructor>c</constructor>',
  '<mark data-value="ab" data-x="1">m</mark><h2>h</h2>',
].join('');

function file(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer };
}
