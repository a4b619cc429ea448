import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { survivors } from '../../../src/redact/survives.ts';
import { shareWords } from '../../../src/pages/words/share.ts';
import { WORDS as DISPOSAL } from '../../../src/web/screens/engagement/disposal-words.ts';
import { WORDS as DOCUMENTS } from '../../../src/web/screens/engagement/documents/words.ts';
import { WORDS as SHARES } from '../../../src/web/screens/engagement/shares/words.ts';
import type { File } from '../../documents/kit/file.ts';
import { asOffice, flatText } from '../../documents/kit/open-document.ts';
import { partsOf } from '../../documents/kit/parts.ts';
import { needsChromium } from '../../support/chromium.ts';
import { throughline } from '../../support/command.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { casePage } from '../screens/case.ts';
import { engagementPage } from '../screens/engagement.ts';
import { sharePage } from '../screens/share.ts';
import { approved, CARLA, casesClosed, everyByte, everyCaseWorked, released, reviewed, savedPack } from './line.ts';
import { engagementChapters } from './stage.ts';

const DAY = 86_400_000;
const LOOKS = ['light', 'dark', 'narrow'] as const;
const SECRETS = ['[url-password #1]', '[digitalocean-token #1]'] as const;
const REPORT = 'post-implementation.docx';

describe(
  'a post-implementation report with a connection string and a cloud token',
  { ...needsPrograms('soffice'), ...needsChromium },
  () => {
    const password = `Gull-${randomBytes(9).toString('hex')}`;
    const token = `dop_v1_${randomBytes(32).toString('hex')}`;
    const passphrase = `gull rope ${randomBytes(6).toString('hex')}`;
    const seen: string[] = [];
    let link = '';
    const stage = engagementChapters('post-implementation');

    test('given a new engagement, when its lead drops the report that Word would open, then it is scanned, and both credentials are found in it', async () => {
      const { lena, url } = stage();
      const page = engagementPage(lena.page);
      await page.begin(url, {
        name: 'New portal',
        customer: 'Acme',
        purpose: 'Sets up the customer portal and its database.',
        kind: 'Implementation',
        retention: 'Brief',
      });
      await page.addToTeam('paula@example.org', 'Reviewer');
      await page.upload({ name: REPORT, bytes: await asOffice(written({ password, token }), 'docx') });
      expect(await page.row(REPORT).innerText()).toContain(DOCUMENTS.decided(0, 3));
    });

    test('given both credentials, when the lead has them redacted and rotated, then each is a case of the loop, which does not say whose report it was', async () => {
      const { rosa, url } = stage();
      const sees = await reviewed(stage(), REPORT, {
        [SECRETS[0]]: 'redact-and-rotate',
        [SECRETS[1]]: 'redact-and-rotate',
      });
      expect(sees).toMatch(/postgresql:\/\/portal_app:\[url-password #1\]@db\.example\.net/u);
      await casePage(rosa.page).show(url, 'C-1');
      const says = await rosa.page.locator('.page').innerText();
      expect(says).toContain('A credential stood in a report for a customer');
      expect(says).not.toContain('Acme');
    });

    test('given copies that a second person approved, when a credential may still be alive, then the report waits; when both are proved dead, then it is released', async () => {
      const { lena, paula, url, downloads, customer } = stage();
      const page = engagementPage(lena.page);
      await approved(stage(), paula, REPORT);
      await page.goTo(url);
      expect(await page.row(REPORT).innerText()).toContain(DOCUMENTS.waits.alive);
      await everyCaseWorked(stage());
      await page.goTo(url);
      for (const placeholder of SECRETS)
        expect(await page.readOutcome(placeholder)).toContain('We replaced the credential by a new one');
      link = await released(stage(), REPORT, { form: 'docx', passphrase });
      expect(await page.row(REPORT).innerText()).toContain(DOCUMENTS.originals.destroyed);
      await (await page.saveAs(REPORT, 'docx')).saveAs(join(downloads, REPORT));
      expect(link).toContain(`${url}/share/`);
      expect(await customer.context().cookies()).toEqual([]);
    });

    test('given the link out of the mail, when the customer opens it, then nothing is shown before the button and the passphrase, and their copy has their name in it', async () => {
      const { customer, downloads, lena, url, album } = stage();
      const page = sharePage(customer);
      await page.open(link);
      expect(await customer.content()).not.toMatch(/post-implementation|Environment/u);
      await page.enter('gull gull gull');
      await customer.getByText(shareWords.wrong).first().waitFor();
      await page.enter(passphrase);
      await page.words.getByText('portal_app').first().waitFor({ timeout: 60_000 });
      const read = await page.words.innerText();
      expect(read).toContain('[digitalocean-token #1]');
      seen.push(read);
      expect(await album.look(customer, 'post-implementation-shared', LOOKS)).toEqual([]);
      const copy = join(downloads, 'copy.docx');
      await (await page.download()).saveAs(copy);
      const parts = [...partsOf(await readFile(copy)).values()].join('\n');
      expect(parts).toContain(CARLA.recipient);
      expect(parts).toContain('portal_app');
      const desk = engagementPage(lena.page);
      await desk.goTo(url);
      await desk.shares.locator('summary').click();
      const log = await desk.shares.innerText();
      for (const act of [SHARES.acts.refused, SHARES.acts.revealed, SHARES.acts.downloaded]) expect(log).toContain(act);
    });

    test('given the release, when the cases are closed, then the engagement can be closed, and not before', async () => {
      const { lena, url } = stage();
      const page = engagementPage(lena.page);
      await page.goTo(url);
      await page.beginClosing();
      await page.closing.getByText('The case of a finding is still open.').waitFor();
      await casesClosed(stage());
      await page.goTo(url);
      await page.close();
      expect(await page.stage()).toBe('Closed');
    });

    test('given the day on which its retention is over, when the clock comes round, then all of it is gone, tried, and countersigned by a second person', async () => {
      const { lena, paula, url, customer, data, album } = stage();
      await stage().pass(31 * DAY);
      await stage().tick();
      const page = engagementPage(lena.page);
      await page.goTo(url);
      expect(await page.stage()).toBe('Disposed');
      const says = await lena.page.locator('.page').innerText();
      expect(says).toContain(DISPOSAL.gone);
      expect(says).not.toContain(REPORT);
      await customer.goto(link);
      await customer.getByText(shareWords.ended.gone).waitFor();
      const hers = engagementPage(paula.page);
      await hers.goTo(url);
      await hers.countersign();
      await hers.disposal.getByText(DISPOSAL.signed(paula.name)).waitFor();
      expect(await album.look(paula.page, 'post-implementation-disposed', LOOKS)).toEqual([]);
      const pack = await savedPack(stage(), paula);
      const { key } = JSON.parse((await throughline(['ledger', 'key', '--data', data])).out);
      const verified = await throughline(['verify', pack, '--key', key]);
      expect(verified).toMatchObject({ code: 0, err: '' });
      expect(verified.out).toContain('Disposed of: the keys were destroyed (cryptographic erase)');
      seen.push(says, verified.out);
    });

    test('given all that is left, when every byte is searched, then neither credential is anywhere', async () => {
      const searched = await everyByte(stage(), [password, token, passphrase]);
      expect(searched.files.map((file) => basename(file))).toEqual(
        expect.arrayContaining(['throughline.db', 'vault.db', 'server.log', 'E-1.zip', REPORT, 'copy.docx']),
      );
      expect(searched.hits).toEqual([]);
      const mails = (await stage().mails()).map(({ raw }) => raw.toString('latin1'));
      for (const text of [...seen, ...mails])
        expect([password, token].flatMap((value) => survivors(Buffer.from(text), value))).toEqual([]);
    });
  },
);

/** The report as its author wrote it, with what they should not have pasted into it; LibreOffice makes a Word file of it. */
function written({ password, token }: { readonly password: string; readonly token: string }): File {
  const address = `postgresql://portal_app:${password}@db.example.net:5432/portal`;
  const [first, rest] = [address.slice(0, 28), address.slice(28)];
  return flatText({
    body: [
      heading('Post-implementation report'),
      heading('Environment'),
      paragraph('The portal reads its orders as the database user portal_app. Its settings hold'),
      // bold from the middle of the password on: in the file it stands in two pieces
      `<text:p>${first}<text:span text:style-name="bold">${rest}</text:span></text:p>`,
      heading('Identities used'),
      table([
        ['Identity', 'Owner', 'Token'],
        ['deploy-bot', 'Acme, team Platform', token],
      ]),
      heading('What was done'),
      paragraph(`The machines were made with deploy-bot. The worker has the same settings: ${address}`),
    ].join(''),
  });
}

function heading(words: string): string {
  return `<text:h text:outline-level="1">${words}</text:h>`;
}

function paragraph(words: string): string {
  return `<text:p>${words}</text:p>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`);
  const lines = rows.map((row) => `<table:table-row>${cells(row).join('')}</table:table-row>`);
  return `<table:table table:name="Identities"><table:table-column table:number-columns-repeated="3"/>${lines.join('')}</table:table>`;
}
