import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { File } from '../../documents/kit/file.ts';
import { asOffice, flatText } from '../../documents/kit/open-document.ts';
import { needsChromium } from '../../support/chromium.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { engagementPage } from '../screens/engagement.ts';
import { shown, valuesIn } from './line.ts';
import { engagementChapters } from './stage.ts';

const REPORT = 'post-implementation.docx';

describe(
  'a post-implementation report with a connection string and a cloud token',
  { ...needsPrograms('soffice'), ...needsChromium },
  () => {
    const password = `Gull-${randomBytes(9).toString('hex')}`;
    const token = `dop_v1_${randomBytes(32).toString('hex')}`;
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
      const view = await shown(stage());
      console.log(
        JSON.stringify(view.documents, null, 1),
        JSON.stringify(
          [...(await valuesIn(stage(), view.documents[0]?.document ?? '')).values()].map(
            ({ kind, words, class: c }) => [kind, words, c],
          ),
        ),
      );
      expect(await page.row(REPORT).innerText()).toContain('decided');
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
  return `<table:table table:name="Identities">${lines.join('')}</table:table>`;
}
