import { barePassword } from '../values/passwords.ts';
import { issued } from '../values/issued.ts';
import { Page } from '../page.ts';
import { fill, talk, tell } from '../say.ts';
import type { Scene } from '../scene.ts';
import { thing } from '../things.ts';

/** A comment in a code review with a few lines of a change. */
export function review(scene: Scene): Page {
  const { dice, language } = scene;
  const page = new Page().write(
    `src/auth/token.ts line ${dice.below(300)}, ${thing('person', language.code, dice)}:\n`,
  );
  talk(page, scene);
  page.write('\n```diff\n-  const timeout = 30;\n');
  if (scene.secrets) {
    page.write('+  const dbPassword = "').secret(barePassword(dice), 'configuration').write('";\n');
    page.write("+  headers['X-Auth-Token'] = '").secret(issued(dice), 'configuration').write("';\n");
  } else {
    page.write('+  const dbPassword = process.env.DB_PASSWORD;\n+  const tokenCount = tokens.length;\n');
    page.write('+  if (password.length < 12) throw new WeakPassword();\n');
  }
  page.write('```\n');
  fill(page, scene);
  page.write(' ');
  tell(page, scene);
  page.write('\n');
  return page;
}
