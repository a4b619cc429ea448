import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import { survivors } from '../../../src/redact/survives.ts';
import { WORDS as INVENTORY } from '../../../src/web/screens/engagement/inventory/words.ts';
import { fileOf } from '../../documents/kit/file.ts';
import { needsChromium } from '../../support/chromium.ts';
import { throughlineIn } from '../../support/command.ts';
import { needsGit } from '../../support/git-repository.ts';
import type { TestRepository } from '../../support/git-repository.ts';
import { engagementPage } from '../screens/engagement.ts';
import { inventoryPart } from '../screens/inventory.ts';
import { reviewScreen } from '../screens/report-review.ts';
import { sharePage } from '../screens/share.ts';
import { freshKey } from '../trace/orders-api.ts';
import { shopWith, withoutHistory } from '../trace/shop.ts';
import { approved, casesClosed, everyByte, everyCaseWorked, opened, released, secretsIn } from './line.ts';
import { engagementChapters } from './stage.ts';

const OF = { engagement: 'E-1' };
const LOOKS = ['light', 'dark', 'narrow'] as const;
const NOTES = 'team-notes.md';
const HANDOVER = 'Handover';
const BOT = 'deploy-bot';
const [CODE, SHARE, TICKET] = ['Repository shop', 'Share acme-exchange', 'Ticket ACME-17'] as const;

describe('an offboarding package', { ...needsGit, ...needsChromium }, () => {
  const key = freshKey();
  const seen: string[] = [];
  const stage = engagementChapters('offboarding');
  let outside = '';
  let repo: TestRepository;
  afterAll(async () => await rm(outside, { recursive: true, force: true }));

  test('given the notes of a team that leaves, when its lead lists the identity and the places where its key was kept, then each is open', async () => {
    const { lena, url } = stage();
    outside = await mkdtemp(join(tmpdir(), 'throughline-offboarding-'));
    repo = await shopWith(join(outside, 'shop'), key);
    await mkdir(join(outside, 'exchange'));
    await writeFile(join(outside, 'exchange', 'setup.txt'), `the key of ${BOT} is ${key}\n`);
    await opened(stage(), { name: 'Goodbye', purpose: 'Ends the work for Acme.', kind: 'offboarding' });
    const page = engagementPage(lena.page);
    await page.goTo(url);
    await page.upload(fileOf(NOTES, `# Notes\n\nThe shop is deployed by ${BOT}.\n\napi_key: ${key}\n`));
    const inventory = inventoryPart(lena.page);
    await inventory.add({ name: BOT, owner: 'Acme, team Platform', origin: 'created' });
    await inventory.listPlace(BOT, 'code', CODE);
    await inventory.listPlace(BOT, 'share', SHARE);
    await inventory.listPlace(BOT, 'ticket', TICKET);
    expect(await inventory.entry(BOT).innerText()).toContain(INVENTORY.noExit);
    for (const where of [CODE, SHARE, TICKET])
      expect(await inventory.place(where).innerText()).toContain(INVENTORY.placeOpen);
  });

  test('given links to search two places by fingerprint, when the key is there still, then they stay open; when it is gone, then they are clear', async () => {
    const { lena, url, album } = stage();
    const page = engagementPage(lena.page);
    const inventory = inventoryPart(lena.page);
    const exchange = join(outside, 'exchange');
    expect(await search(repo.folder, ['--git', '.'], await inventory.kitFor(CODE))).toBe(3);
    expect(await search(exchange, ['.'], await inventory.kitFor(SHARE))).toBe(3);
    await page.goTo(url);
    for (const where of [CODE, SHARE])
      expect(await inventory.place(where).innerText()).toMatch(/not shown to be clear[^]*still there/u);

    await withoutHistory(repo);
    await writeFile(join(exchange, 'setup.txt'), `the key of ${BOT} is in the vault of Acme\n`);
    expect(await search(repo.folder, ['--git', '.'], await inventory.kitFor(CODE))).toBe(0);
    expect(await search(exchange, ['.'], await inventory.kitFor(SHARE))).toBe(0);
    await page.goTo(url);
    for (const where of [CODE, SHARE])
      expect(await inventory.place(where).innerText()).toContain(INVENTORY.cleared.scan);
    expect(await album.look(lena.page, 'offboarding-places', LOOKS, inventory.entry(BOT))).toEqual([]);
  });

  test('given the key proved dead and its exit recorded, when a place is open still, then the engagement cannot be closed', async () => {
    const { lena, url } = stage();
    const page = engagementPage(lena.page);
    const review = reviewScreen(lena.page);
    const secrets = Object.keys(await secretsIn(stage(), 'redact-and-rotate'));
    expect(secrets).toHaveLength(1);
    await page.review(NOTES);
    await review.waitFor(NOTES);
    for (const placeholder of secrets) await review.decide(placeholder, 'redact-and-rotate');
    await everyCaseWorked(stage());
    await casesClosed(stage());
    await page.goTo(url);
    await inventoryPart(lena.page).recordExit(BOT, 'rotated', 'The platform answers 401 to the old key.');
    const { documents } = await lena.call<EngagementView>('engagement.show', OF);
    const { document, version } = documents[0] ?? {};
    await lena.call('engagement.destroyOriginal', { ...OF, document, version });
    await page.beginClosing();
    await page.goTo(url);
    expect(await page.closing.locator('li').allInnerTexts()).toEqual([
      'A place where a credential was kept is not shown to be clear.',
    ]);
    await expect(lena.call('engagement.close', OF)).rejects.toThrow('closing-gate');
  });

  test('given a statement for the last place, when the handover is written, approved and shared, then the customer reads for each place how it is known to be clear', async () => {
    const { lena, paula, customer, downloads } = stage();
    const page = engagementPage(lena.page);
    const inventory = inventoryPart(lena.page);
    await page.resumeReporting('The handover is missing.');
    await inventory.clear(TICKET, 'Acme deleted the ticket on Monday, says Carla.');
    await inventory.writeHandover();
    await page.makeCopies(HANDOVER);
    await approved(stage(), paula, HANDOVER);
    const link = await released(stage(), HANDOVER, { form: 'html' });
    const reading = sharePage(customer);
    await reading.open(link);
    await reading.enter();
    const copy = join(downloads, 'handover.html');
    await (await reading.download()).saveAs(copy);
    const html = await readFile(copy, 'utf8');
    for (const words of [
      BOT,
      'Acme, team Platform',
      'rotated',
      CODE,
      SHARE,
      TICKET,
      'Acme deleted the ticket',
      'None.',
    ])
      expect(html).toContain(words);
    expect(html.match(/a search by fingerprint/gu)).toHaveLength(2);
  });

  test('given nothing is open, then the engagement is closed, and the key is in no byte that is left', async () => {
    const { lena, url } = stage();
    const page = engagementPage(lena.page);
    await page.goTo(url);
    await page.beginClosing();
    await page.close();
    expect(await page.stage()).toBe('Closed');
    const left = await everyByte(stage(), [key]);
    expect(left.files.some((file) => file.endsWith('handover.html'))).toBe(true);
    expect(left.hits).toEqual([]);
    for (const text of seen) expect(survivors(Buffer.from(text), key)).toEqual([]);
  });

  /** Somebody with no account searches a place with the link that they were sent; gives the exit code. */
  async function search(folder: string, what: readonly string[], kit: string): Promise<number | null> {
    const { code, out, err } = await throughlineIn(folder, ['scan', ...what, '--kit', kit]);
    seen.push(out, err);
    return code;
  }
});
