import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, needsChromium } from '../support/chromium.ts';
import { throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

test(
  'given the page of a scan, when it is opened, light or dark, wide or narrow, then everybody can read it and it loads nothing',
  needsChromium,
  async () => {
    const dir = await tempFolder();
    await mkdir(join(dir, 'work'));
    await writeFile(join(dir, 'work', '<b>a & b.txt'), `token glpat-${made('alnum', 20, 71)}\n`.repeat(3));
    await throughlineIn(dir, ['scan', 'work', 'absent', '--html', 'scan.html', '--keep-days', '30']);
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width: 320, height: 640 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const address = pathToFileURL(join(dir, 'scan.html')).href;
      await page.goto(address);
      expect(await axeFindings(page)).toEqual([]);
      expect(asked).toEqual([address]);
      const every = page.getByRole('region', { name: 'Every finding' });
      expect(await every.locator('tbody tr').count()).toBe(3);
      expect(await every.locator('tbody td').first().textContent()).toBe('work/<b>a & b.txt:1:7');
      const worst = page.getByRole('region', { name: 'Files with most secrets' });
      expect(await worst.locator('tbody td').allTextContents()).toEqual([
        'work/<b>a & b.txt',
        '3',
        'gitlab-personal-access-token',
      ]);
      expect(await page.getByText('absent cannot be read: there is no such file.').count()).toBe(1);
      expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
      await page.close();
    }
  },
);
