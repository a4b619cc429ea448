import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { needs } from './needs.ts';

const executablePath = process.env['CHROMIUM_PATH'];

/** Options that skip a test or group where there is no browser: `describe('…', needsChromium, () => …)`. */
export const needsChromium = needs(
  executablePath === undefined
    ? (process.env['NOT_RUN_CHROMIUM'] ?? 'Chromium (`npm test` finds one; or set CHROMIUM_PATH)')
    : null,
);

/** A real Chromium without a window that speaks to nobody but the page's own server. Whoever asks closes it. */
export async function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('there is no Chromium here: put `needsChromium` on this test');
  return await chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    // Chromium's sandbox refuses to run as root; everywhere else it stays on
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
