import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import { needsChromium } from '../../support/chromium.ts';
import { engagementPage } from '../screens/engagement.ts';
import { reportEditor } from '../screens/report-editor.ts';
import { sharePage } from '../screens/share.ts';
import { approved, CARLA, everyByte, opened, released, reviewed, secretsIn } from './line.ts';
import { engagementChapters } from './stage.ts';

const REPORT = 'Portal in October.md';
/** What the customer needs to set it up again. */
const NAMES = [
  'svc-portal@acme-prod.iam.gserviceaccount.com',
  'arn:aws:iam::123456789012:role/PortalReader',
  'https://portal.acme.example/oauth/callback',
  'portal_ro',
];

describe('a managed-service report from the controlled template', needsChromium, () => {
  const secrets = [20, 9, 12].map((bytes) => randomBytes(bytes).toString('hex'));
  const stage = engagementChapters('managed-service');
  let link = '';

  test('given the template, when the lead writes names and, by mistake, secrets into it, then the editor marks the secrets, and they are placeholders once it is saved', async () => {
    const { lena, url } = stage();
    await opened(stage(), { name: 'Portal', purpose: 'Runs the portal of Acme.', kind: 'managed-service' });
    await engagementPage(lena.page).goTo(url);
    const editor = reportEditor(lena.page);
    await editor.begin('Portal in October', 'October 2026');
    const begun = await editor.field.innerText();
    expect(begun).toContain('Role mappings and callbacks');
    const view = await lena.call<EngagementView>('engagement.show', OF);
    const source = await lena.call<{ text: string }>('engagement.source', {
      ...OF,
      document: view.documents[0]?.document,
    });
    await editor.paste(written(source.text, secrets));
    await editor.found.getByRole('button').first().waitFor();
    await editor.save();
    const kept = await editor.field.innerText();
    for (const secret of secrets) expect(kept).not.toContain(secret);
    await editor.leave();
  });

  test('given what was found, when it is decided by the policy for customers, then the names stay, and what could be used again does not', async () => {
    const { paula } = stage();
    const found = await secretsIn(stage(), 'redact');
    expect(Object.keys(found)).toHaveLength(secrets.length);
    const sees = await reviewed(stage(), REPORT, found);
    for (const name of NAMES) expect(sees).toContain(name);
    for (const placeholder of Object.keys(found)) expect(sees).toContain(placeholder);
    await approved(stage(), paula, REPORT);
    link = await released(stage(), REPORT, { form: 'html' });
  });

  test('given the share, when the customer downloads their copy, then every name is in it, and no secret', async () => {
    const { customer, downloads } = stage();
    const page = sharePage(customer);
    await page.open(link);
    await page.enter();
    const copy = join(downloads, 'copy.html');
    await (await page.download()).saveAs(copy);
    const html = await readFile(copy, 'utf8');
    for (const name of [...NAMES, CARLA.recipient]) expect(html).toContain(name);
    const searched = await everyByte(stage(), secrets);
    expect(searched.files).toContain(copy);
    expect(searched.hits).toEqual([]);
  });
});

const OF = { engagement: 'E-1' };

/** The template with its tables filled in, and with what should not stand in a report. */
function written(template: string, [clientSecret = '', password = '', webhook = '']: readonly string[]): string {
  const [account = '', role = '', callback = '', user = ''] = NAMES;
  return template
    .replaceAll(/^> .*$/gmu, 'As it was agreed.')
    .replace(
      '| Account or client | Role or scope | Callback address |\n|---|---|---|\n|  |  |  |',
      [
        '| Account or client | Role or scope | Callback address |',
        '|---|---|---|',
        `| ${account} | ${role} | ${callback} |`,
        '',
        'The reports are read as the database user of this connection:',
        `postgresql://${user}:${password}@db.acme.example:5432/portal`,
        '',
        '```yaml',
        `client_secret: ${clientSecret}`,
        `webhook: https://hooks.slack.com/services/T01234567/B01234567/${webhook}`,
        '```',
      ].join('\n'),
    );
}
