import { fieldList } from '../fields.ts';
import { Page } from '../page.ts';
import { fill, talk, tell } from '../say.ts';
import type { Scene } from '../scene.ts';
import { accounts } from '../tables/grid.ts';
import { markdown } from '../tables/forms.ts';
import { shellLine } from './shell.ts';

/** The report of an engagement, in Markdown: headings, a table of accesses, steps, a list, a block of commands. */
export function report(scene: Scene): Page {
  const { language, dice } = scene;
  const page = new Page().write(`# ${language.headings[0] ?? ''} ${dice.below(900)}\n\n`);
  for (const heading of language.headings.slice(1)) {
    page.write(`## ${heading}\n\n`);
    for (let i = 0; i < 2; i += 1) sentence(page, scene);
    page.write('\n\n');
    const what = dice.below(5);
    if (what === 0) markdown(page, accounts(scene, 'table, Markdown', 2 + dice.below(3)));
    else if (what === 1) steps(page, scene);
    else if (what === 2) fieldList(page, scene, '- ', dice.chance(0.5) ? '**' : '');
    else if (what === 3) commands(page, scene);
    else tell(page, scene);
    page.write('\n\n');
  }
  return page;
}

function sentence(page: Page, scene: Scene): void {
  if (scene.dice.chance(0.3)) talk(page, scene);
  else fill(page, scene);
  page.write(' ');
}

function commands(page: Page, scene: Scene): void {
  page.write('```sh\n');
  shellLine(page, scene, '');
  page.write('```\n');
}

function steps(page: Page, scene: Scene): void {
  for (let i = 1; i <= 4; i += 1) {
    page.write(`${i}. `);
    if (i % 2 === 0) tell(page, scene, true);
    else fill(page, scene);
    page.write('\n');
  }
}
