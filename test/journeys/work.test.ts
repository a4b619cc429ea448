import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportWords } from '../../src/pages/words/report.ts';
import { api } from '../support/api.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, needsChromium } from '../support/chromium.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';
import { NARROW } from './screens/album.ts';
import { reporter } from './screens/reporter.ts';

describe('a report from where many came', needsChromium, () => {
  let folder = '';
  let server: RunningServer;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;

  beforeAll(async () => {
    folder = await makeTempFolder();
    server = await startServer(folder, { REPORTS_WITHOUT_PROOF: '1' });
    browser = await launchBrowser();
    await api(server).call('submissions', { text: 'the one that costs nothing' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await removeFolder(folder);
  });

  test('given a browser, when somebody writes and presses send before the sum is done, then it is worked out apart from the page and the report is taken', async () => {
    const context = await browser.newContext({ viewport: NARROW, locale: 'en-GB' });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    page.on('pageerror', (error) => refused.push(String(error)));
    const reports = reporter(page, server.url);
    await reports.openForm();
    await reports.fillIn({ text: 'written while the sum is worked out', where: '' });
    await page.getByRole('button', { name: reportWords.send }).click();
    expect(await reports.receipt.code()).toMatch(/^[a-z]+(?:-[a-z]+){6}$/u);
    expect(refused).toEqual([]);

    await reports.openForm();
    await page.getByText(reportWords.workDone).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  }, 90_000);
});
