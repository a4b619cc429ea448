import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/support/chromium.ts';
import { openEditorPage } from '../test/support/editor-page.ts';
import { longReport } from './editor/long-report.ts';
import { KEY_TO_FRAME } from './editor/key-to-frame.ts';
import './kit/ends-quietly.ts';

/**
 * From a key that is pressed to the frame that shows it, in Chromium: `npm run bench:editor`. The editor with a report of 200
 * pages, a plain text field with the same text, and the editor with nothing in it, in turns in one browser. A frame comes
 * every 16.7 ms, so that the middle of nothing can be below half of that.
 */
const WORDS = 100_000;
const PRESSES = 90;
const ROUNDS = 3;

const SUBJECTS = [
  { name: 'editor with the report', show: 'editor', words: WORDS },
  { name: 'text field with the report', show: 'textarea', words: WORDS },
  { name: 'editor with nothing', show: 'editor', words: 0 },
] as const;

const KEYS = ['t', 'h', 'e', 'Space', 'r', 'o', 'l', 'e', 'Space'];

/** Runs in the page: the text field has no key for it. */
const PUT = `(place) => {
  const field = document.querySelector('textarea');
  const at = Math.floor(field.value.length * place);
  field.setSelectionRange(at, at);
}`;

const served = await openEditorPage();
const browser = await launchBrowser();
const pressesBySubject = new Map<string, number[]>(SUBJECTS.map(({ name }) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const { name, show, words } of SUBJECTS) pressesBySubject.get(name)?.push(...(await typed(show, words)));
}
await browser.close();
await served.close();

const figures = Object.fromEntries([...pressesBySubject].map(([name, presses]) => [name, figure(presses)]));
for (const [name, { p50, p99 }] of Object.entries(figures)) console.log(`${name}: p50 ${p50} ms, p99 ${p99} ms`);
console.log(JSON.stringify({ bench: 'editor', words: WORDS, presses: PRESSES * ROUNDS, figures }));

/** Types at the head of the text, some way in, and at its end; gives the milliseconds of each key. */
async function typed(show: 'editor' | 'textarea', words: number): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(served.url);
  await page.evaluate(`stage.open(${JSON.stringify({ show, text: longReport(words) })})`);
  const field = page.locator(show === 'editor' ? '.cm-content' : 'textarea');
  await field.focus();
  await page.evaluate(KEY_TO_FRAME);
  await page.waitForTimeout(2_000); // the first reading is over
  for (const place of [0, 0.5, 1]) await typeAt(page, show, place);
  const presses = await page.evaluate<readonly number[]>('globalThis.pressesSeen');
  await page.close();
  return presses;
}

async function typeAt(page: Page, show: 'editor' | 'textarea', place: number): Promise<void> {
  if (show === 'editor') await page.keyboard.press(place === 1 ? 'Control+End' : 'Control+Home');
  if (place === 0.5 && show === 'editor') for (let i = 0; i < 40; i += 1) await page.keyboard.press('PageDown');
  if (show === 'textarea') await page.evaluate(`(${PUT})(${place})`);
  await page.waitForTimeout(300);
  await page.evaluate('globalThis.measuring = true');
  for (let i = 0; i < PRESSES / 3; i += 1) {
    await page.keyboard.press(KEYS[i % KEYS.length] ?? 'Space');
    await page.waitForTimeout(30);
  }
  await page.evaluate('globalThis.measuring = false');
}

interface Figure {
  readonly p50: number;
  readonly p99: number;
}

/** Milliseconds. */
function figure(values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => Math.round((sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99) };
}
