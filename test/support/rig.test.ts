import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { launchBrowser, needsChromium } from './chromium.ts';
import { freshDatabase, needsPostgres } from './postgres.ts';
import { makeTempFolder, removeFolder } from './folders.ts';

describe('what the tests stand on', () => {
  test(
    'given a fresh database, when it is used and dropped, then it synced to disk and is gone',
    needsPostgres,
    async () => {
      const database = await freshDatabase();
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      const { rows } = await client.query('select version(), current_setting($1) as fsync', ['fsync']);
      await client.end();
      expect(rows).toEqual([{ version: expect.stringMatching(/^PostgreSQL (1[5-9]|[2-9]\d)/u), fsync: 'on' }]);

      await database.drop();
      await expect(new pg.Client({ connectionString: database.url }).connect()).rejects.toThrow('does not exist');
    },
  );

  test('given a page, when Chromium opens it, then its script ran and its title is read', needsChromium, async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>none</title><script>document.title = 6 * 7</script>');
      expect(await page.title()).toBe('42');
    } finally {
      await browser.close();
    }
  });

  test('given a temporary folder with a file, when it is removed, then nothing is left', async () => {
    const folder = await makeTempFolder();
    await writeFile(join(folder, 'file'), 'text');
    await removeFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });
});
