import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { coveredBoxes } from '../src/documents/picture/covered.ts';
import { plainPng } from '../src/documents/picture/png/examine-png.ts';
import { LIMITS } from '../src/documents/limits.ts';
import { launchBrowser } from '../test/support/chromium.ts';
import { copyOf } from '../test/support/copy-of.ts';
import './kit/ends-quietly.ts';
import { KINDS, type Screen, screens } from './pictures/screens.ts';

/**
 * How much of what should go from screenshots goes: pages with values at known places are shown by Chromium, copied, and
 * the places looked at in the copy's pixels.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '72' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Outcome {
  readonly screen: Screen;
  readonly seconds: number;
  /** 0 where a copy was refused: then nothing got out. */
  readonly rounds: number;
  /** Of each value the share of its width that is covered. */
  readonly values: readonly number[];
  readonly others: readonly number[];
}

/** So much of a value's width is all but the edge of a letter; so little is none of it. */
const WHOLE = 0.97;
const NONE = 0.1;

const browser = await launchBrowser();
const outcomes: Outcome[] = [];
for (const screen of screens(Number(values.count), Number(values.seed)))
  if (values.only === undefined || screen.kind === values.only) outcomes.push(await tried(screen));
await browser.close();
report(outcomes);

async function tried(screen: Screen): Promise<Outcome> {
  const page = await browser.newPage({ viewport: { width: 760, height: 260 }, deviceScaleFactor: screen.scale });
  await page.setContent(screen.html);
  const [picture, inValues, inOthers] = [
    await page.screenshot(),
    await places(page, '.value'),
    await places(page, '.other'),
  ];
  await page.close();
  const start = performance.now();
  const copy = await copyOf(picture, 'screen.png');
  const seconds = (performance.now() - start) / 1000;
  const read = copy.kind === 'made' ? plainPng(copy.bytes, LIMITS.pixels) : null;
  if (copy.kind !== 'made' || read === null) return { screen, seconds, rounds: 0, values: [], others: [] };
  const boxes = coveredBoxes(read.pixels);
  const share = (place: Rectangle): number => coveredShare(place, boxes, screen.scale);
  const missed = inValues.filter((place) => share(place) < WHOLE);
  if (missed.length > 0)
    console.error(
      `${screen.kind}, ${screen.size} px, ${screen.theme}, scale ${screen.scale}: ${missed.map((place) => `${Math.round(100 * share(place))} % at ${Math.round(place.x)},${Math.round(place.y)}`).join('; ')}`,
    );
  return { screen, seconds, rounds: copy.proof.rounds, values: inValues.map(share), others: inOthers.map(share) };
}

async function places(page: Page, selector: string): Promise<Rectangle[]> {
  const found: Rectangle[] = [];
  for (const element of await page.locator(selector).all()) {
    const box = await element.boundingBox();
    if (box !== null) found.push(box);
  }
  return found;
}

/** How much of a place, along its middle, is covered. */
function coveredShare(
  { x, y, width, height }: Rectangle,
  boxes: ReturnType<typeof coveredBoxes>,
  scale: number,
): number {
  const middle = (y + height / 2) * scale;
  let [covered, count] = [0, 0];
  for (let at = x * scale + 1; at < (x + width) * scale - 1; at += 1) {
    count += 1;
    if (boxes.some(({ x0, x1, y0, y1 }) => at >= x0 && at < x1 && middle >= y0 && middle < y1)) covered += 1;
  }
  return count === 0 ? 1 : covered / count;
}

function report(all: readonly Outcome[]): void {
  const made = all.filter(({ rounds }) => rounds > 0);
  console.log(`${all.length} screenshots, ${all.length - made.length} refused, ${rounds(made)}`);
  const seconds = all.map((one) => one.seconds).toSorted((a, b) => a - b);
  console.log(`seconds each: median ${seconds[seconds.length >> 1]?.toFixed(1)}, most ${seconds.at(-1)?.toFixed(1)}`);
  console.log(
    '| of | values | wholly covered | in part | not at all | other words covered |\n|---|---|---|---|---|---|',
  );
  row('all', made);
  for (const kind of KINDS)
    row(
      kind,
      made.filter(({ screen }) => screen.kind === kind),
    );
  for (const size of new Set(made.map(({ screen }) => screen.size)))
    row(
      `${size} px`,
      made.filter(({ screen }) => screen.size === size),
    );
  for (const theme of new Set(made.map(({ screen }) => screen.theme)))
    row(
      theme,
      made.filter(({ screen }) => screen.theme === theme),
    );
  for (const scale of [1, 2])
    row(
      `scale ${scale}`,
      made.filter(({ screen }) => screen.scale === scale),
    );
}

function rounds(made: readonly Outcome[]): string {
  return [1, 2, 3].map((count) => `${made.filter((one) => one.rounds === count).length} in round ${count}`).join(', ');
}

function row(name: string, all: readonly Outcome[]): void {
  if (all.length === 0) return;
  const shares = all.flatMap((one) => one.values);
  const others = all.flatMap((one) => one.others);
  const count = (is: (share: number) => boolean): string => {
    const some = shares.filter(is).length;
    return `${some} (${((100 * some) / Math.max(1, shares.length)).toFixed(1)} %)`;
  };
  const lost = others.filter((share) => share > 0.5).length;
  console.log(
    `| ${name} | ${shares.length} | ${count((share) => share >= WHOLE)} | ${count((share) => share < WHOLE && share > NONE)} | ${count((share) => share <= NONE)} | ${((100 * lost) / Math.max(1, others.length)).toFixed(1)} % |`,
  );
}
