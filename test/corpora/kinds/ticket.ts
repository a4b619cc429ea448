import { fieldList } from '../fields.ts';
import { Page } from '../page.ts';
import { fill, talk, tell } from '../say.ts';
import type { Scene } from '../scene.ts';
import { thing } from '../things.ts';

/** A ticket with its head, a description and comments. */
export function ticket(scene: Scene): Page {
  const { language, dice } = scene;
  const one = (slot: string): string => thing(slot, language.code, dice);
  const page = new Page().write(
    `${one('ticket')} ${one('system')}: ${one('host')}\nStatus: open\nReporter: ${one('person')}\n\n`,
  );
  fill(page, scene);
  page.write(' ');
  tell(page, scene);
  page.write('\n\n');
  if (dice.chance(0.5)) fieldList(page, scene, dice.pick(['', '* ', '- ']));
  for (let i = 0; i < 3; i += 1) {
    page.write(`\n--- ${one('person')}, ${one('date')} ${one('time')} ---\n`);
    if (i % 2 === 0) talk(page, scene);
    else tell(page, scene);
    page.write('\n');
  }
  return page;
}
