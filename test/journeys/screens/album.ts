import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import { smallPng } from '../../support/small-png.ts';

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 700 };

type Look = 'light' | 'dark';

/** Looks at screens as different people see them, and keeps pictures. */
export interface Album {
  /**
   * Looks at the screen in light, in dark, and at 320 px, and gives what is wrong with it: what axe-core finds, and a
   * page that is wider than its window. Pictures are kept of the looks that are asked for, from the top of the page or of
   * `at`.
   */
  look(page: Page, name: string, keep?: readonly (Look | 'narrow')[], at?: Locator): Promise<readonly string[]>;
}

/** Pictures go to `docs/images/` when `UPDATE_SCREENSHOTS=1`, otherwise to a folder that is thrown away. */
export function openAlbum(folder: string): Album {
  const isKept = process.env['UPDATE_SCREENSHOTS'] === '1';
  const kept = isKept ? fileURLToPath(new URL('../../../docs/images/', import.meta.url)) : folder;
  mkdirSync(kept, { recursive: true });

  return {
    async look(page, name, keep = ['light'], at) {
      const wrong: string[] = [];
      await page.mouse.move(0, 0);
      for (const look of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme: look });
        await page.evaluate(SETTLE);
        for (const finding of await axeFindings(page)) wrong.push(`${name}, ${look}: ${finding}`);
        if (keep.includes(look)) await picture(page, look === 'light' ? name : `${name}-dark`, at);
      }
      await page.setViewportSize(NARROW);
      await page.evaluate(SETTLE);
      for (const finding of await axeFindings(page)) wrong.push(`${name}, at 320 px: ${finding}`);
      const wide = await page.evaluate<number>('document.scrollingElement.scrollWidth');
      if (wide > NARROW.width) wrong.push(`${name}: ${wide} px wide in a window of ${NARROW.width} px`);
      if (keep.includes('narrow')) await picture(page, `${name}-narrow`, at);
      await page.setViewportSize(WIDE);
      return wrong;
    },
  };

  async function picture(page: Page, name: string, at: Locator | undefined): Promise<void> {
    await page.evaluate('scrollTo(0, 0)');
    await at?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await writeFile(join(kept, `${name}.png`), isKept ? smallPng(png) : png);
  }
}

/** Runs in the page: what moves or changes its colour has come to its end; what turns without one is not waited for. */
const SETTLE = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  .then(() => Promise.race([
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    new Promise((done) => setTimeout(done, 5_000)),
  ]))
  .then(() => undefined)`;
