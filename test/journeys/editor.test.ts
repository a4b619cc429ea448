import { randomBytes } from 'node:crypto';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, needsChromium } from '../support/chromium.ts';
import { openEditorPage, type EditorPage } from '../support/editor-page.ts';

const SECTIONS = [
  { heading: 'Context', hint: 'What was agreed.', body: '' },
  { heading: 'Closeout', hint: 'Tick what is done.', body: '- [ ] Notes are gone' },
];
const REPORT = [
  '---\ntitle: A report\n---\n\n# A report\n',
  '## Context\n\nThe key was [aws-access-key-id #2], see https://example.org/a\n',
  '## Closeout\n\n> Tick what is done.\n\n- [ ] Notes are gone\n',
].join('\n');

describe('the editor of reports', needsChromium, () => {
  let served: EditorPage;
  let browser: Browser;
  beforeAll(async () => {
    [served, browser] = await Promise.all([openEditorPage(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('given a report, when it is shown light or dark, wide or narrow, then everybody can use it and nothing is refused by the policy', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, complaints } = await opened(REPORT, { colorScheme, width: 320 });
      await page.getByText('has nothing in it yet').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: 'Find' }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
      expect(await page.locator('.cm-placeholder-chip').textContent()).toBe('[aws-access-key-id #2]');
      expect(complaints).toEqual([]);
    }
  });

  test('given a password is typed, when nobody has saved, then it is marked and listed, and left the page nowhere', async () => {
    const { page, requests } = await opened(REPORT);
    const password = `Xk9-${randomBytes(8).toString('hex')}`;
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`\npassword=${password}\n`);
    await page.locator('.cm-found', { hasText: password }).waitFor();
    const listed = page.getByRole('button', { name: '[password #1] line 17' });
    await listed.waitFor();
    const before = requests.length;
    await page.waitForTimeout(1_500);
    expect(requests.slice(before)).toEqual([]);
    expect(requests.every((request) => !`${request.url()}${request.postData() ?? ''}`.includes(password))).toBe(true);
    expect(await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain(password);

    await page.keyboard.press('Control+Home');
    await listed.press('Enter');
    await page.keyboard.type('now-');
    await page.getByText(`now-${password}`).waitFor();
  });

  test('given the keyboard alone, when Tab is pressed, then it sets in, and after Escape it leaves', async () => {
    const { page } = await opened('- a\n- b\n');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await textOf(page)).toBe('- a\n  - b\n');
    // what is left to fill in is worked out apart, and is where the focus goes
    await page.getByRole('button', { name: 'Context', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Context');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await textOf(page)).not.toBe('- a\n  - b\n');
  });

  test('given sections that are empty or missing, when one is chosen, then the cursor is where it belongs', async () => {
    const { page } = await opened(REPORT.replace('## Context', '## Something else'));
    await page.getByText('is missing; go to where it belongs').waitFor();
    await page.getByRole('button', { name: 'Context' }).press('Enter');
    await page.keyboard.type('## Context\n\nTwo services.\n\n');
    await page.getByText('is missing; go to where it belongs').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Closeout' }).press('Enter');
    await page.keyboard.type('\nAll of it.\n');
    await page.getByText('still has its instruction').waitFor();
    const text = await textOf(page);
    expect(text.indexOf('## Context')).toBeLessThan(text.indexOf('## Closeout\n\nAll of it.'));
    expect(text).toContain('## Context\n\nTwo services.\n\n## Closeout');
  });

  test('given a password, when it is saved while somebody types on, then its placeholder comes in and what was typed stays', async () => {
    const password = `Xk9-${randomBytes(8).toString('hex')}`;
    const { page } = await opened(`a\n\npassword=${password}\n`);
    await page.evaluate(`stage.hold = true`);
    await answer(page, { is: 'saved', version: '2', text: 'a\n\npassword=[password #7]\n' });
    await page.keyboard.press('Control+s');
    await page.keyboard.type('before ');
    await page.evaluate(`stage.letGo()`);
    await page.locator('.cm-placeholder-chip').waitFor();
    expect(await textOf(page)).toBe('before a\n\npassword=[password #7]\n');
    await page.getByText('Not saved yet').waitFor();
    await answer(page, { is: 'saved', version: '3', text: 'before a\n\npassword=[password #7]\n' });
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await sent(page)).toEqual([
      { base: '1', text: `a\n\npassword=${password}\n` },
      { base: '2', text: 'before a\n\npassword=[password #7]\n' },
    ]);
  });

  test('given the server is gone, when it is saved, then the text stays, the page asks before it closes, and saving again works', async () => {
    const { page } = await opened('a\n');
    await page.keyboard.type('more ');
    await answer(page, { is: 'unreachable' });
    await page.keyboard.press('Control+s');
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.evaluate('void (location.href = "about:blank")');
    await expect.poll(() => asked).toEqual(['beforeunload']);

    // another screen, and back: nothing is lost on the way
    await show(page, { show: 'nothing', text: '' });
    await page.locator('.cm-content').waitFor({ state: 'detached' });
    await show(page, { show: 'editor', text: 'a\n' });
    await page.locator('.cm-content').waitFor();
    expect(await textOf(page)).toBe('more a\n');
    await answer(page, { is: 'saved', version: '2', text: 'more a\n' });
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect((await sent(page)).map(({ base, text }) => `${base} ${text}`)).toEqual(['1 more a\n', '1 more a\n']);
  });

  test('given somebody else saved meanwhile, when one text is chosen, then the other is not lost', async () => {
    const { page } = await opened('a\nb\nc\n');
    await page.keyboard.type('mine ');
    await answer(page, { is: 'conflict', version: '2', text: 'a\nb theirs\nc\n' });
    await page.keyboard.press('Control+s');
    const lines = page.locator('.report-editor-lines');
    await lines.first().waitFor();
    expect(await lines.allTextContents()).toEqual(['mine a\nb', 'a\nb theirs']);
    expect(await axeFindings(page)).toEqual([]);

    await answer(page, { is: 'conflict', version: '3', text: 'a\nb theirs again\nc\n' });
    await page.getByRole('button', { name: 'Save mine as the next version' }).press('Enter');
    await page.getByText('b theirs again').waitFor();
    expect((await sent(page)).map(({ base }) => base)).toEqual(['1', '2']);

    await page.getByRole('button', { name: 'Go on from theirs' }).press('Enter');
    expect(await textOf(page)).toBe('a\nb theirs again\nc\n');
    expect(await page.getByRole('textbox', { name: 'Your text before you went on from theirs' }).inputValue()).toBe(
      'mine a\nb\nc\n',
    );
    expect(await axeFindings(page)).toEqual([]);
  });

  test('given a tool and a preview, when they are used, then the change can be undone, and what is shown was saved first', async () => {
    const { page } = await opened('a\n');
    await page.getByRole('button', { name: 'Shout' }).press('Enter');
    await expect.poll(() => textOf(page)).toBe('A\n');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+z');
    expect(await textOf(page)).toBe('a\n');
    await answer(page, { is: 'unreachable' });
    await page.getByRole('button', { name: 'Save and preview' }).press('Enter');
    await page.getByRole('alert').getByText('The server did not answer.').waitFor();
    expect(await page.getByText('As the customer sees it').count()).toBe(0);
    await answer(page, { is: 'saved', version: '2', text: 'a\n' });
    await page.getByRole('button', { name: 'Save and preview' }).press('Enter');
    await page.getByText('As the customer sees it').waitFor();
    expect(await sent(page)).toHaveLength(2);
    expect(await axeFindings(page)).toEqual([]);
  });

  async function opened(
    text: string,
    { colorScheme = 'light', width = 1000 }: { readonly colorScheme?: 'light' | 'dark'; readonly width?: number } = {},
  ): Promise<{ readonly page: Page; readonly requests: Request[]; readonly complaints: string[] }> {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    onTestFinished(() => page.close());
    page.setDefaultTimeout(60_000);
    const [requests, complaints]: [Request[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(served.url);
    await show(page, { show: 'editor', text });
    await page.locator('.cm-content').focus();
    return { page, requests, complaints };
  }
});

async function show(page: Page, what: { readonly show: 'editor' | 'nothing'; readonly text: string }): Promise<void> {
  await page.evaluate(`stage.open(${JSON.stringify({ ...what, sections: SECTIONS })})`);
}

async function answer(page: Page, next: object): Promise<void> {
  await page.evaluate(`void stage.answers.push(${JSON.stringify(next)})`);
}

async function sent(page: Page): Promise<readonly { readonly text: string; readonly base: string }[]> {
  return await page.evaluate('stage.sent');
}

/** All lines of a short text are drawn. */
async function textOf(page: Page): Promise<string> {
  return (await page.locator('.cm-line').allTextContents()).join('\n');
}
