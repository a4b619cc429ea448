import { FORMS } from '../tables/forms.ts';
import { barePassword } from '../values/passwords.ts';
import { Page } from '../page.ts';
import { accounts, figures } from '../tables/grid.ts';
import { fill, talk } from '../say.ts';
import type { Scene } from '../scene.ts';
import { thing } from '../things.ts';

/** A table of accounts in one of the ways of writing tables, or a list of user:password, with text around it. */
export function table(scene: Scene): Page {
  const { dice } = scene;
  const page = new Page();
  fill(page, scene);
  page.write('\n\n');
  if (dice.chance(0.15)) dump(page, scene);
  else {
    const form = dice.pick(FORMS);
    const grid =
      scene.secrets || dice.chance(0.5) ? accounts(scene, form.context, 2 + dice.below(8)) : figures(scene, 4);
    form.write(page, grid, scene);
  }
  page.write('\n');
  talk(page, scene);
  page.write('\n');
  return page;
}

/** A list of credentials as they are passed around: one account a line. */
function dump(page: Page, scene: Scene): void {
  const { dice } = scene;
  const mail = dice.chance(0.5);
  for (let i = 0; i < 5 + dice.below(6); i += 1) {
    const person = `${thing('person', 'en', dice).toLowerCase()}${dice.below(99)}`;
    const user = !mail && dice.chance(0.4) ? dice.pick(['admin', 'root', 'test', 'guest', 'backup']) : person;
    page.write(mail ? `${user}@example.${dice.pick(['com', 'org', 'net'])}:` : `${user}:`);
    if (scene.secrets) page.secret(barePassword(dice), 'list of user:password');
    else page.write(thing(dice.pick(['host', 'version', 'date']), 'en', dice));
    page.write('\n');
  }
}
