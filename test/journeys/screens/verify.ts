import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { WORDS } from '../../../src/web/screens/verify/words.ts';

/** Opens the page and waits until all of it is there, the worker that checks included. */
export async function openVerifier(page: Page, url: string): Promise<void> {
  const [worker] = await Promise.all([page.waitForEvent('worker'), page.goto(`${url}/desk/verify`)]);
  await worker.evaluate('true');
  await page.getByRole('heading', { name: WORDS.title }).waitFor();
}

/** Drops a pack on the page, as with the mouse, and gives the verdict that appears. */
export async function dropPack(page: Page, path: string): Promise<string> {
  const bytes = (await readFile(path)).toString('base64');
  const dataTransfer = await page.evaluateHandle(`(${MAKE_TRANSFER})(${JSON.stringify([bytes, basename(path)])})`);
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer });
  await page.locator('.drop', { hasText: WORDS.chosen(basename(path)) }).waitFor();
  return await verdict(page);
}

export async function giveKey(page: Page, key: string): Promise<string> {
  await page.getByLabel(WORDS.key).fill(key);
  await page.getByRole('button', { name: WORDS.check }).click();
  return await verdict(page);
}

/** Waits out "Checking …" and reads what came of it. */
async function verdict(page: Page): Promise<string> {
  await page.locator('.verify-result .verdict').waitFor();
  return await page.locator('.verify-result .verdict h2').innerText();
}

/** In the page: what a mouse carries when it drags a file, given its bytes in base64 and its name. */
const MAKE_TRANSFER = `([bytes, name]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], name, { type: 'application/zip' }));
  return transfer;
}`;
