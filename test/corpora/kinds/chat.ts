import { Page } from '../page.ts';
import { fill, talk, tell } from '../say.ts';
import type { Scene } from '../scene.ts';
import { thing } from '../things.ts';

/** An export of a chat, in one of three layouts. */
export function chat(scene: Scene): Page {
  const { dice } = scene;
  const page = new Page();
  const layout = dice.pick([
    (who: string, when: string) => `[${when}] ${who}: `,
    (who: string, when: string) => `${who}  ${when}\n`,
    (who: string, when: string) => `${when} <${who}> `,
  ]);
  for (let i = 0; i < 8; i += 1) {
    page.write(layout(thing('person', 'en', dice), thing('time', 'en', dice)));
    if (i % 3 === 1) tell(page, scene);
    else if (i % 3 === 2) talk(page, scene);
    else fill(page, scene);
    page.write('\n');
  }
  return page;
}
