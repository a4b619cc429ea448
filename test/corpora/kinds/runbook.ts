import { Page } from '../page.ts';
import { fill, talk, tell } from '../say.ts';
import type { Scene } from '../scene.ts';
import { fieldList } from '../fields.ts';
import { shellLine } from './shell.ts';

/** Numbered steps of an operator, with commands and notes. */
export function runbook(scene: Scene): Page {
  const { language, dice } = scene;
  const page = new Page().write(`${language.headings[3] ?? ''}\n${'='.repeat(12)}\n\n`);
  for (let i = 1; i <= 6; i += 1) {
    page.write(`${i}) `);
    const what = dice.below(4);
    if (what === 0) fill(page, scene);
    else if (what === 1) talk(page, scene);
    else tell(page, scene, true);
    page.write('\n');
    if (i === 3) shellLine(page, scene, '     $ ');
    if (i === 5) fieldList(page, scene, '     ');
  }
  return page;
}
