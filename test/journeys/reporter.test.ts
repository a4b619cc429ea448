import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sharedWords } from '../../src/pages/words/shared.ts';
import { removalWords } from '../../src/pages/words/removal.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, needsChromium } from '../support/chromium.ts';
import { makeCredentials } from '../../src/app/demo/credentials.ts';
import { answeredCase } from '../support/desk-work.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';
import { NARROW } from './screens/album.ts';
import { reporter } from './screens/reporter.ts';

describe('the reporter’s part', needsChromium, () => {
  let folder = '';
  let server: RunningServer;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;

  beforeAll(async () => {
    folder = await makeTempFolder();
    server = await startServer(folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await removeFolder(folder);
  });

  async function pageWith(options: { readonly script: boolean }): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: options.script, viewport: NARROW, locale: 'en-GB' });
    context.setDefaultTimeout(60_000);
    return await context.newPage();
  }

  test('given a browser without JavaScript, when a report is sent, followed, disputed and then confirmed, then every step works', async () => {
    const credentials = makeCredentials();
    const page = await pageWith({ script: false });
    const reports = reporter(page, server.url);
    await reports.openForm();
    await reports.fillIn({
      text: `in the wiki: ${credentials.databaseUrl}\nand the guard hears ${credentials.passphrase}`,
      where: 'the wiki',
    });
    await reports.send();
    const code = await reports.receipt.code();
    expect(await page.content()).not.toContain(credentials.password);
    const receipt = await reports.receipt.download();
    expect(receipt.suggestedFilename()).toBe('throughline-receipt.json');

    await reports.receipt.takeOut(credentials.passphrase);
    await reports.receipt.gone.waitFor();
    expect(await page.content()).not.toContain(credentials.passphrase);
    await reports.receipt.toStatus();

    await reports.typeCode(code);
    expect(await reports.status.ring()).toContain('Received: done, Classified: in work');
    await reports.status.write('It is on the second page too.');
    expect(await reports.status.messages.innerText()).toContain('It is on the second page too.');

    const desk = await answeredCase(server);
    await reports.typeCode(code);
    await reports.status.answer('disputed', 'The second page still shows it.');
    await reports.status.heading('Somebody else looks at it again').waitFor();
    await desk.answerAgain();
    await reports.typeCode(code);
    await reports.status.answer('confirmed');
    await reports.status.heading('Closed').waitFor();
    expect(await reports.status.ring()).toContain('You are told: done');
  });

  test('given an open status page, when the link of a report is opened on it, then that report is shown and its code is not in the address', async () => {
    const page = await pageWith({ script: true });
    const reports = reporter(page, server.url);
    const codes: string[] = [];
    for (const text of ['the first report', 'the second report']) {
      await reports.openForm();
      await reports.fillIn({ text, where: 'the wiki' });
      await reports.send();
      codes.push(await reports.receipt.code());
    }
    for (const [i, text] of ['the first report', 'the second report'].entries()) {
      await page.goto(`${server.url}/status#${codes[i] ?? ''}`);
      await page.getByText(text).waitFor();
      expect(page.url()).toBe(`${server.url}/status`);
    }
  });

  test('given the page that asks for a code, when the keyboard skips to its main part, then nothing is sent', async () => {
    const page = await pageWith({ script: true });
    await page.goto(`${server.url}/status`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}/status#main`);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('given a value that stands nowhere, when it is to be taken out, then the page says so and does not show it', async () => {
    const page = await pageWith({ script: true });
    const reports = reporter(page, server.url);
    const { passphrase } = makeCredentials();
    await reports.openForm();
    await reports.fillIn({ text: 'something else', where: 'the wiki' });
    await reports.send();
    await reports.receipt.takeOut(passphrase);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('That exact text does not occur');
    expect(await page.getByLabel(removalWords.value).inputValue()).toBe('');
    expect(await page.content()).not.toContain(passphrase);
  });

  test('given a report of many lines, when its keyboard user reads what was stored, then it scrolls', async () => {
    const page = await pageWith({ script: true });
    const reports = reporter(page, server.url);
    await reports.openForm();
    await reports.fillIn({
      text: Array.from({ length: 200 }, (_, i) => `line ${i} of the log`).join('\n'),
      where: 'the log',
    });
    await reports.send();
    expect(await axeFindings(page)).toEqual([]);
    const stored = page.getByRole('group', { name: sharedWords.longText });
    await stored.focus();
    await page.keyboard.press('End');
    await expect
      .poll(async () => await page.evaluate<number>(`document.querySelector('.long').scrollTop`))
      .toBeGreaterThan(0);
  });
});
