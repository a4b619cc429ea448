import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DisposalRecordView } from '../../../src/operations/engagement/disposal/record.ts';
import type { EngagementView, SourceView } from '../../../src/operations/engagement/views.ts';
import { WORDS as EDITOR } from '../../../src/web/parts/markdown-editor/words.ts';
import { WORDS as DOCUMENTS } from '../../../src/web/screens/engagement/documents/words.ts';
import { WORDS as REPORT_EDITOR } from '../../../src/web/screens/report-editor/words.ts';
import { needsChromium } from '../../support/chromium.ts';
import { throughline } from '../../support/command.ts';
import { engagementPage } from '../screens/engagement.ts';
import { reportEditor } from '../screens/report-editor.ts';
import { approved, everyByte, savedPack, valuesIn } from './line.ts';
import { engagementChapters } from './stage.ts';

const OF = { engagement: 'E-1' };
const NAME = 'Portal handed over.md';
const LOOKS = ['light', 'dark', 'narrow'] as const;

describe('an engagement from the controlled template to its disposal record', needsChromium, () => {
  const password = `Gull-${randomBytes(9).toString('hex')}`;
  const stage = engagementChapters('template');

  const source = async (): Promise<SourceView> => {
    const { lena } = stage();
    const { documents } = await lena.call<EngagementView>('engagement.show', OF);
    return lena.call('engagement.source', { ...OF, document: documents[0]?.document });
  };

  test('given an engagement with an identity, when its lead begins a report, then it is the controlled template with the identity and the disposal check in place', async () => {
    const { lena, url, album } = stage();
    const page = engagementPage(lena.page);
    await page.begin(url, {
      name: 'New portal',
      customer: 'Acme',
      purpose: 'Sets up the customer portal.',
      kind: 'Implementation',
      retention: 'Standard',
    });
    await page.addToTeam('paula@example.org', 'Reviewer');
    await page.addToTeam('rosa@example.org', 'Author');
    await lena.call('engagement.addEntry', {
      ...OF,
      name: 'deploy-bot',
      owner: 'Acme, team Platform',
      origin: 'created',
    });
    await page.goTo(url);
    const editor = reportEditor(lena.page);
    await editor.begin('Portal handed over', 'October 2026');
    expect((await source()).text).toMatch(/\| deploy-bot \| {2}\| Acme, team Platform \| created \|/u);
    await editor.left
      .getByRole('listitem')
      .filter({ hasText: `Closeout ${EDITOR.leftWhy.empty}` })
      .waitFor();
    expect(await album.look(lena.page, 'report-begun', LOOKS)).toEqual([]);
  });

  test('given a password is pasted into it, when it is saved, then its author was warned before, and a placeholder stands there', async () => {
    const { lena, album } = stage();
    const editor = reportEditor(lena.page);
    await editor.fillIn('Environment', `\nThe portal signs in with password=${password}\n`);
    await editor.found.getByRole('button', { name: /^\[password #1\] line \d+$/u }).waitFor();
    expect((await source()).text).not.toContain('signs in with');
    expect(await album.look(lena.page, 'report-warned', ['light', 'dark'])).toEqual([]);
    await editor.save();
    await lena.page.locator('.cm-placeholder-chip').waitFor();
    expect(await editor.field.innerText()).not.toContain(password);
    expect((await source()).text).toContain('signs in with password=[password #1]');
  });

  test('given two authors in one report, when both save, then the second is shown both texts and loses neither', async () => {
    const { lena, rosa, url, album } = stage();
    const mine = reportEditor(lena.page);
    const { document, version, text } = await source();
    const theirs = text.replace('> What was to be built, for whom, and what was agreed.', 'A portal for orders.');
    await rosa.call('engagement.saveSource', {
      ...OF,
      document,
      base: version,
      file: { name: 'r.md', content: theirs },
    });

    await mine.fillIn('Acceptance', '\nAcme tested it on the 20th.\n');
    await lena.page.keyboard.press('ControlOrMeta+s');
    await mine.conflict.first().waitFor();
    const shown = await mine.conflict.allInnerTexts();
    expect(shown[0]).toContain('Acme tested it');
    expect(shown[1]).toContain('A portal for orders.');
    expect(await album.look(lena.page, 'report-conflict', ['light', 'dark'])).toEqual([]);
    await mine.button(EDITOR.takeTheirs).click();
    await lena.page.getByText(EDITOR.mineBefore, { exact: true }).first().waitFor();
    await mine.button(EDITOR.drop).click();
    await mine.fillIn('Acceptance', '\nAcme tested it on the 20th.\n');
    await mine.save();
    expect((await source()).text).toContain('A portal for orders.');
    expect((await source()).text).toContain('Acme tested it on the 20th.');

    await engagementPage(rosa.page).goTo(url);
    const hers = reportEditor(rosa.page);
    await hers.open(NAME);
    await rosa.page.getByText('A portal for orders.').waitFor();
  });

  test('given the identity was rotated and its places are clear, when the table is brought up to date and the rest is written, then nothing is left to fill in', async () => {
    const { lena } = stage();
    const editor = reportEditor(lena.page);
    const { entries } = await lena.call<EngagementView>('engagement.listPlace', {
      ...OF,
      entry: (await lena.call<EngagementView>('engagement.show', OF)).entries[0]?.entry,
      kind: 'code',
      where: 'acme/portal, deploy.yml',
    });
    const [one] = entries;
    const entry = one?.entry;
    const place = one?.places[0];
    await lena.call('engagement.clearPlace', {
      ...OF,
      entry,
      place: place?.place,
      says: 'Rosa looked through the history.',
    });
    await lena.call('engagement.recordExit', { ...OF, entry, exit: 'rotated', proof: 'The old token answers 401.' });
    await editor.paste(writtenOut((await source()).text));
    await editor.left.getByText(EDITOR.leftNone).waitFor();
    await editor.button(REPORT_EDITOR.inventory).click();
    await lena.page.getByText('The old token answers 401.').waitFor();
    await editor.save();
    expect((await source()).text).toContain(
      '| deploy-bot |  | Acme, team Platform | created | acme/portal, deploy.yml | rotated | The old token answers 401. |',
    );
  });

  test('given the password is to be redacted, when the copies are made, approved by somebody else and released, then the customer reads the report without it', async () => {
    const { lena, paula, url, album } = stage();
    const secrets = [...(await valuesIn(stage())).values()].filter((value) => value.class === 'secret');
    await lena.call('engagement.decide', { ...OF, values: secrets.map(({ value }) => value), disposition: 'redact' });
    const editor = reportEditor(lena.page);
    expect(await editor.showPreview()).toContain('The portal signs in with password=[password #1]');
    expect(await album.look(lena.page, 'report-preview', ['light', 'dark'], editor.preview)).toEqual([]);
    await editor.leave();
    const page = engagementPage(lena.page);
    await page.goTo(url);
    await page.makeCopies(NAME);
    await approved(stage(), paula, NAME);
    await page.goTo(url);
    await page.release(NAME);
    expect(await page.row(NAME).innerText()).toContain(DOCUMENTS.originals.destroyed);
    const file = await page.saveAs(NAME, 'html');
    const at = join(stage().downloads, 'report.html');
    await file.saveAs(at);
    const html = await readFile(at, 'utf8');
    expect(html).toContain('[x] Credentials are gone from code and its history');
    expect(html).toContain('rotated');
    expect(html).not.toContain(password);
  });

  test('given it is closed, when one person asks for its disposal before its day and another approves, then all of it is gone, and the record says so', async () => {
    const { lena, paula, rosa, url } = stage();
    const page = engagementPage(lena.page);
    await page.beginClosing();
    await page.close();
    await lena.call('engagement.requestDisposal', {
      ...OF,
      confirm: 'New portal',
      reason: 'The customer asked for it.',
    });
    await stage().tick();
    expect((await lena.call<EngagementView>('engagement.show', OF)).stage).toBe('closed');
    await paula.call('engagement.approveDisposal', OF);
    await stage().tick();
    await page.goTo(url);
    expect(await page.stage()).toBe('Disposed');
    await paula.call('engagement.countersignDisposal', OF);
    const { name, record, people } = await paula.call<DisposalRecordView>('engagement.disposalRecord', OF);
    expect(name).toBe('New portal');
    expect(Object.values(people)).toEqual(expect.arrayContaining([lena.name, paula.name]));
    expect(JSON.stringify(record)).not.toContain('Portal handed over');
    await rosa.page.goto(`${url}/desk/engagements/E-1/documents/${'0'.repeat(32)}/edit`);
    await rosa.page.getByRole('alert').waitFor();

    const pack = await savedPack(stage(), lena);
    const { key } = JSON.parse((await throughline(['ledger', 'key', '--data', stage().data])).out);
    const verified = await throughline(['verify', pack, '--key', key]);
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toContain('Disposed of: the keys were destroyed (cryptographic erase)');
  });

  test('given all that is left, when every byte is searched, then the password is nowhere', async () => {
    const searched = await everyByte(stage(), [password]);
    expect(searched.files.map((file) => basename(file))).toEqual(
      expect.arrayContaining(['throughline.db', 'vault.db', 'server.log', 'E-1.zip', 'report.html']),
    );
    expect(searched.hits).toEqual([]);
  });
});

/** The report with every instruction replaced by what somebody wrote there, and every box ticked. */
function writtenOut(text: string): string {
  return text
    .replaceAll(/^> .*$/gmu, 'Done as it was agreed.')
    .replaceAll('- [ ]', '- [x]')
    .replace(
      '| Point | Who | By when |\n|---|---|---|\n|  |  |  |',
      '| Point | Who | By when |\n|---|---|---|\n| None | | |',
    );
}
