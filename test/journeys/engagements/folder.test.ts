import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import { WORDS } from '../../../src/web/screens/engagement/documents/words.ts';
import { needsChromium } from '../../support/chromium.ts';
import { engagementPage } from '../screens/engagement.ts';
import { engagementChapters } from './stage.ts';

const OF = { engagement: 'E-1' };

describe('documents of a whole folder', needsChromium, () => {
  const stage = engagementChapters('folder');
  const chosen = () => join(stage().folder, 'work');
  const documents = async () => {
    const { lena } = stage();
    const view = await lena.call<EngagementView>('engagement.show', OF);
    return view.documents.map(({ name, versions }) => `${name} ${versions}`).toSorted();
  };
  const lines = () => stage().lena.page.locator('.upload-files li').allInnerTexts();
  const choose = async () => await stage().lena.page.locator('.upload-folder input').setInputFiles(chosen());
  const over = async () => await stage().lena.page.getByText(WORDS.add.clear).waitFor({ timeout: 60_000 });

  test('given a folder with a file that is none of what it says, when it is chosen, then that one is named with the reason and the others are in', async () => {
    const { lena, url } = stage();
    await mkdir(join(chosen(), 'week 1'), { recursive: true });
    await writeFile(join(chosen(), 'week 1', 'notes.md'), '# Notes\n\nThe portal is up.\n');
    await writeFile(join(chosen(), 'broken.docx'), 'PK\u0003\u0004 and then nothing');
    await writeFile(join(chosen(), 'plan.txt'), 'Step one.\n');
    await writeFile(join(chosen(), '.DS_Store'), 'x');
    await engagementPage(lena.page).begin(url, {
      name: 'New portal',
      customer: 'Acme',
      purpose: 'Sets it up.',
      kind: 'Implementation',
      retention: 'Brief',
    });
    await choose();
    await over();
    expect(await lines()).toEqual([
      expect.stringMatching(/^broken\.docx\s+was not added: .*no whole ZIP archive\.$/su),
      expect.stringContaining(WORDS.add.done),
      expect.stringMatching(/^week 1\/notes\.md/u),
    ]);
    expect(await documents()).toEqual(['plan.txt 1', 'week 1/notes.md 1']);
  });

  test('given one file was changed, when the folder is dropped once more, then only that one is a new version', async () => {
    const { lena } = stage();
    const { page } = lena;
    await page.getByText(WORDS.add.clear).click();
    await writeFile(join(chosen(), 'plan.txt'), 'Step one, and two.\n');
    await choose();
    await over();
    expect((await lines()).filter((line) => line.includes(WORDS.add.unchanged))).toEqual([
      expect.stringMatching(/^week 1\/notes\.md/u),
    ]);
    expect(await documents()).toEqual(['plan.txt 2', 'week 1/notes.md 1']);
  });

  test('given the connection goes in the middle, when the rest is sent again, then everything is there once', async () => {
    const { lena } = stage();
    const { page } = lena;
    await page.getByText(WORDS.add.clear).click();
    for (const name of ['a.md', 'b.md', 'c.md']) await writeFile(join(chosen(), name), `# ${name}\n`);
    await writeFile(join(chosen(), 'broken.docx'), 'Now it is a text.\n');
    let sent = 0;
    await page.route('**/api/v1/engagement.addDocument', async (route) => {
      sent += 1;
      // the second arrives, and its answer does not
      if (sent === 2) await route.fetch();
      await (sent === 2 ? route.abort('connectionreset') : route.continue());
    });
    await choose();
    await page.getByText(WORDS.add.again).waitFor({ timeout: 60_000 });
    expect((await lines()).filter((line) => line.includes(WORDS.add.failed))).toHaveLength(1);
    expect((await lines()).filter((line) => line.includes(WORDS.add.waiting)).length).toBeGreaterThan(0);
    await page.getByText(WORDS.add.again).click();
    await over();
    expect(await documents()).toEqual([
      'a.md 1',
      'b.md 1',
      'broken.docx 1',
      'c.md 1',
      'plan.txt 2',
      'week 1/notes.md 1',
    ]);
  });
});
