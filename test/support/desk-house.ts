import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { buildDesk } from './build-desk.ts';
import { launchBrowser } from './chromium.ts';
import { freePort } from './free-port.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

const BUILT = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** A house whose desk a browser can open, with a clock that the test sets. */
export interface DeskHouse {
  readonly house: House;
  /** `http://localhost:PORT`: a name, since passkeys belong to names; browsers hold it for safe. */
  readonly url: string;
  readonly browser: Browser;
  setTime(at: number): void;
  /** A page of a browser of its own, with this session. */
  open(cookie: string, options?: Parameters<Browser['newPage']>[0]): Promise<Page>;
}

/** Ends with the test. `signOn` gives variables `OIDC_…` for a desk at this address. */
export async function openDeskHouse(
  start: number,
  signOn: (url: string) => Promise<Readonly<Record<string, string>>> = async () => ({}),
): Promise<DeskHouse> {
  await buildDesk();
  let now = start;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const house = await openHouse({ now: () => now, desk: { dir: BUILT, port }, oidc: await signOn(url) });
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  return {
    house,
    url,
    browser,
    setTime(at) {
      now = at;
    },
    async open(cookie, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(60_000);
      const [name = '', value = ''] = cookie.split('=');
      if (value !== '') await context.addCookies([{ name, value, url }]);
      return await context.newPage();
    },
  };
}
