import { decode } from 'fast-png';
import { afterAll } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.ts';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  /** 2 on a retina screen. */
  readonly scale?: number;
  /** A JPEG of this quality, else a PNG. */
  readonly quality?: number;
}

export type Camera = (html: string, look?: Look) => Promise<Uint8Array>;

/** What Chromium shows of a page, as a file. The browser ends with the file of tests. */
export function camera(): Camera {
  let browser: Promise<Browser> | undefined;
  afterAll(async () => await (await browser)?.close());
  return async (html, { width = 800, height = 400, scale = 1, quality } = {}) => {
    browser ??= launchBrowser();
    const page = await (await browser).newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    try {
      await page.setContent(html);
      return quality === undefined ? await page.screenshot() : await page.screenshot({ type: 'jpeg', quality });
    } finally {
      await page.close();
    }
  };
}

/** The pixels of an 8-bit PNG, as red, green, blue and opacity. */
export function pixelsOf(png: Uint8Array): { width: number; height: number; rgba: Uint8Array } {
  const { width, height, data, channels } = decode(png);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i += 1)
    for (let channel = 0; channel < channels; channel += 1) rgba[i * 4 + channel] = data[i * channels + channel] ?? 0;
  return { width, height, rgba };
}
