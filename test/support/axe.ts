import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** Every rule of WCAG 2.2 AA and below that axe knows, and its own good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: the only ones that another scheme of colours can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe is asked: every rule, those about colours, or all others. */
export type Asked = 'everything' | 'colours' | 'all but colours';

/** What axe-core finds wrong with the page, or a part of it, as it stands: a line for each thing, with the rule and the element. */
export async function axeFindings(
  page: Page,
  asked: Asked = 'everything',
  part: Locator = page.locator('html'),
): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  return await part.evaluate(async (element, options) => {
    const { violations } = await axe.run(element, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
  }, OPTIONS[asked]);
}

/** In the page, which has a world of its own. */
declare const axe: Pick<typeof axeCore, 'run'>;

/** No rule of ours reads style sheets or media. */
const HOW = { resultTypes: ['violations'], preload: false } satisfies RunOptions;
const OPTIONS: Readonly<Record<Asked, RunOptions>> = {
  everything: { ...HOW, runOnly: TAGS },
  colours: { ...HOW, runOnly: COLOURS },
  'all but colours': {
    ...HOW,
    runOnly: TAGS,
    rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])),
  },
};
