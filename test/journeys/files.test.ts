import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { receiptWords } from '../../src/pages/words/receipt.ts';
import { reportWords } from '../../src/pages/words/report.ts';
import { FIELDS } from '../../src/web/screens/case/forms/words.ts';
import { WORDS } from '../../src/web/screens/case/words.ts';
import { textOf } from '../documents/kit/pdf.ts';
import { tool } from '../documents/kit/tool.ts';
import { partsOf, put, withParts } from '../documents/kit/parts.ts';
import { sample } from '../documents/samples/samples.ts';
import { searchFolder } from '../support/bytes.ts';
import { needsChromium } from '../support/chromium.ts';
import { throughline } from '../support/command.ts';
import { needsPrograms } from '../support/servers/programs.ts';
import { offline } from '../support/offline.ts';
import { evidence } from './screens/attach.ts';
import { casePage } from './screens/case.ts';
import { chapters } from './trace/chapters.ts';

/** A document of Word's with a paragraph more. */
async function wordWith(words: string): Promise<Uint8Array> {
  const paragraph = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  return withParts(await sample('word-tables.docx'), {
    'word/document.xml': (text) => put(text, '<w:body>', `<w:body>${paragraph}`),
  });
}

/** Words in a picture take long to read on a busy machine. */
const LONG = 120_000;

/** Files that somebody saw a secret in: they come with a report and prove an action, and nobody finds the secret again. */
describe('files of a case', { ...needsChromium, ...needsPrograms('pdftotext', 'tesseract') }, () => {
  const password = `Gull-${randomBytes(9).toString('hex')}-Rope`;
  const answers: string[] = [];
  const stage = chapters('files');
  const own = (name: string) => join(stage().folder, name);

  test('given a Word document, when it is sent with a report, then the receipt says what is hidden in it', async () => {
    const { reporter, url, album } = stage();
    await writeFile(own('runbook.docx'), await wordWith(`DB_PASSWORD=${password}`));
    await reporter.goto(`${url}/`);
    await reporter.getByLabel(reportWords.what).fill('Our runbook goes round with the password in it.');
    await reporter.getByLabel(reportWords.files, { exact: false }).setInputFiles(own('runbook.docx'));
    expect(await album.look(reporter, 'report-with-file', [])).toEqual([]);
    await reporter.getByRole('button', { name: reportWords.send }).click();
    await reporter.getByText(`runbook.docx: ${receiptWords.inFile(1)}`).waitFor();
    expect(await album.look(reporter, 'receipt-with-file', [])).toEqual([]);
    answers.push(await reporter.content());
  });

  test('given the case, when the responder opens it, then it says where something is hidden, and the copy opens without it', async () => {
    const { rosa, url, album } = stage();
    await casePage(rosa.page).show(url, 'C-1');
    const files = evidence(rosa.page);
    const row = files.row('runbook.docx');
    await row.locator('summary', { hasText: WORDS.evidence.places(1) }).click();
    await row.getByText('[password #1]').waitFor();
    expect(await row.innerText()).toContain(WORDS.evidence.proved);
    expect(await album.look(rosa.page, 'case-files', ['light', 'narrow'], files.section)).toEqual([]);
    const saved = await files.save('runbook.docx');
    expect(saved.name).toBe('runbook.docx');
    const text = partsOf(await readFile(saved.path)).get('word/document.xml') ?? '';
    expect(text).toContain('DB_PASSWORD=[password #1]');
    answers.push(text, await rosa.page.content());
  });

  test('given a file that cannot be read, when it is given as proof, then a sentence says why, and what was typed stays', async () => {
    const { rosa, album, url } = stage();
    const cases = casePage(rosa.page);
    await rosa.call('case.classify', {
      case: 'C-1',
      kind: 'leaked-secret',
      verdict: 'confirmed',
      severity: 'high',
      cause: 'secret-exposed-in-chat',
    });
    await cases.show(url, 'C-1');
    const what = 'Rotate the password';
    await cases.plan('contain', { means: 'rotate', what, forCredentials: true });
    await writeFile(own('old.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    await cases.open('executeAction', cases.action(what));
    await cases.form.getByLabel(FIELDS.proof).fill('It was rotated.');
    await cases.form.locator('input[type=file]').setInputFiles(own('old.doc'));
    await cases.form.locator('.drop', { hasText: 'old.doc' }).waitFor();
    await cases.send('executeAction');
    await cases.refusal.getByText('The file is of a kind that is not read', { exact: false }).waitFor();
    expect(await cases.form.getByLabel(FIELDS.proof).inputValue()).toBe('It was rotated.');
    expect(await album.look(rosa.page, 'proof-refused', [])).toEqual([]);
  });

  test('given a page as PDF and a screenshot of it, when they are given as proof instead, then their copies are kept with the action', async () => {
    const { rosa, otto, album } = stage();
    await otto.page.setContent(
      `<h1>Rotated</h1><p style="font: 20px sans-serif">DB_PASSWORD=${password}</p><p>The new one is in the vault.</p>`,
    );
    await writeFile(own('rotated.pdf'), await otto.page.pdf());
    await writeFile(own('screen.png'), await otto.page.screenshot());
    const cases = casePage(rosa.page);
    await cases.form.locator('input[type=file]').setInputFiles([own('rotated.pdf'), own('screen.png')]);
    await cases.form.locator('.drop', { hasText: 'screen.png' }).waitFor();
    await cases.send('executeAction');
    await cases.form.getByText(FIELDS.reading).waitFor();
    await cases.form.waitFor({ state: 'detached', timeout: LONG });
    const files = evidence(rosa.page);
    await files.row('rotated.pdf').getByText(`${WORDS.evidence.kinds.pdf}, `).waitFor();
    await files.row('screen.png').getByRole('button', { name: WORDS.evidence.show }).click();
    const picture = files.section.getByRole('img', { name: WORDS.evidence.picture('screen.png') });
    await picture.waitFor();
    const width =
      "document.querySelector('img.evidence-picture').decode().then(() => document.querySelector('img.evidence-picture').naturalWidth)";
    expect(await rosa.page.evaluate(width)).toBe(1280);
    expect(await album.look(rosa.page, 'case-picture', [], files.section)).toEqual([]);
    const [pdf, png] = [await files.save('rotated.pdf'), await files.save('screen.png')];
    expect(await textOf(new Uint8Array(await readFile(pdf.path)))).toContain('DB_PASSWORD=');
    answers.push(await rosa.page.content(), await textOf(new Uint8Array(await readFile(pdf.path))));
    const read = Buffer.from((await tool('tesseract', [png.path, '-'])).out).toString();
    expect(read).toContain('vault');
    answers.push(read);
  });

  test('given the pack, when a stranger verifies it with the network off, then it holds, and the copies are in it', async () => {
    const { otto, url, data, downloads } = stage();
    await casePage(otto.page).show(url, 'C-1');
    const file = await casePage(otto.page).exportPack();
    const pack = join(downloads, file.suggestedFilename());
    await file.saveAs(pack);
    const key = JSON.parse((await throughline(['ledger', 'key', '--data', data])).out).key;
    const verified = await (await offline()).throughline(['verify', pack, '--key', key]);
    expect(verified).toMatchObject({ code: 0, err: '' });
    const endings = [...partsOf(await readFile(pack)).keys()].flatMap(
      (path) => /data\/evidence\/[0-9a-f]{64}\.(.+)$/u.exec(path)?.[1] ?? [],
    );
    expect(endings.toSorted()).toEqual(['docx', 'pdf', 'png']);
  });

  test('given all that is left behind, then no byte of it holds the password, and nobody was shown it', async () => {
    const { data, downloads } = stage();
    expect(await searchFolder(data, password)).toEqual([]);
    expect(await searchFolder(downloads, password)).toEqual([]);
    expect(answers.some((answer) => answer.includes(password))).toBe(false);
  });
});
