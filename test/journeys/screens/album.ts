import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { axeFindings } from '../../support/axe.ts';
import type { Asked } from '../../support/axe.ts';
import { smallPng } from '../../support/small-png.ts';

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 700 };

type Look = 'light' | 'dark' | 'narrow';

/** Looks at screens as different people see them, and keeps pictures. */
export interface Album {
  /**
   * Looks at the screen in light, in dark, and at 320 px, and gives what is wrong with it: what axe-core finds, and a
   * page that is wider than its window. A screen that was looked at before, in another state, is looked at only in its
   * part `at` where that is given. Pictures are made of the looks that are asked for, from the top of the page or of `at`,
   * when pictures are kept.
   */
  look(page: Page, name: string, pictured?: readonly Look[], at?: Locator): Promise<readonly string[]>;
}

/** Pictures go to `docs/images/` when `UPDATE_SCREENSHOTS=1`; otherwise nobody would see them, and none are made. */
export function openAlbum(): Album {
  const isKept = process.env['UPDATE_SCREENSHOTS'] === '1';
  if (isKept) mkdirSync(IMAGES, { recursive: true });
  const screens = new Set<string>();

  return {
    async look(page, name, pictured = ['light'], at) {
      const wrong: string[] = [];
      const screen = screenOf(page);
      const isKnown = screens.has(screen);
      screens.add(screen);
      const find = async (asked: Asked, look: string) => {
        await page.evaluate(SETTLE);
        for (const finding of await axeFindings(page, asked, isKnown ? at : undefined))
          wrong.push(`${name}, ${look}: ${finding}`);
      };
      await page.mouse.move(0, 0);
      await page.emulateMedia({ colorScheme: 'dark' });
      // the same elements as in light
      await find('colours', 'dark');
      if (pictured.includes('dark')) await picture(page, `${name}-dark`, at);
      await page.emulateMedia({ colorScheme: 'light' });
      await find('everything', 'light');
      if (pictured.includes('light')) await picture(page, name, at);
      await page.setViewportSize(NARROW);
      // what is shown only here has its colours looked at the first time
      await find(isKnown ? 'all but colours' : 'everything', 'at 320 px');
      const wide = await page.evaluate<number>('document.scrollingElement.scrollWidth');
      if (wide > NARROW.width) wrong.push(`${name}: ${wide} px wide in a window of ${NARROW.width} px`);
      if (pictured.includes('narrow')) await picture(page, `${name}-narrow`, at);
      await page.setViewportSize(WIDE);
      return wrong;
    },
  };

  async function picture(page: Page, name: string, at: Locator | undefined): Promise<void> {
    if (!isKept) return;
    await page.evaluate('scrollTo(0, 0)');
    await at?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await writeFile(join(IMAGES, `${name}.png`), smallPng(png));
  }
}

const IMAGES = fileURLToPath(new URL('../../../docs/images/', import.meta.url));

/** Which screen this is: its address without the numbers and names of what it shows. */
function screenOf(page: Page): string {
  return new URL(page.url()).pathname.replaceAll(/\/(?:[^/]*[A-Z\d][^/]*)/gu, '/…');
}

/** Runs in the page: it stands still. What turns without end is not waited for. */
const SETTLE = `(async () => {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const moving = () => document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity);
  const still = async () => {
    await frames();
    for (let all = moving(); all.length > 0; all = moving()) {
      await Promise.allSettled(all.map(({ finished }) => finished));
      await frames();
    }
  };
  await Promise.race([still(), new Promise((done) => setTimeout(done, 5_000))]);
})()`;
